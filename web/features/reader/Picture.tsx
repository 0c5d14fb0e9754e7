import { Show } from 'solid-js'
import { langOf } from '#web/i18n/langOf.ts'

/** A picture of the map's assets with what it shows. */
export const Picture = (props: { address: string; alt: string; caption: string }) => (
  <figure class="reader-picture">
    <img src={props.address} alt={props.alt} loading="lazy" decoding="async" />
    <Show when={props.caption}>
      <figcaption class="small-text muted" lang={langOf(props.caption)}>
        {props.caption}
      </figcaption>
    </Show>
  </figure>
)
