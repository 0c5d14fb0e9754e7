import { type ParentProps, Show } from 'solid-js'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { safeAddress } from './safeAddress.ts'

/** A link that somebody wrote; only its words where its address is none that may be opened. */
export const OutLink = (props: ParentProps<{ address: string; class?: string; title?: string }>) => (
  <Show when={safeAddress(props.address)} fallback={<span>{props.children}</span>}>
    {(href) => (
      <a
        class={props.class}
        href={href()}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        title={props.title}
      >
        {props.children}
        <span class="visually-hidden">{readerTexts().opensElsewhere}</span>
      </a>
    )}
  </Show>
)
