import { For, Show } from 'solid-js'
import { langOf } from '#web/i18n/langOf.ts'
import { localized } from '#web/i18n/language.ts'
import { projectorTexts } from '#web/i18n/panels/projectorTexts.ts'
import type { SharedPhoto } from './contributionsOf.ts'

type PhotoFlowProps = {
  photos: readonly SharedPhoto[]
  addressOf: (id: string) => string
}

/** The latest photos, the newest first; one that comes pushes the others on. */
export const PhotoFlow = (props: PhotoFlowProps) => {
  const words = () => localized(projectorTexts)
  const author = (id: string): string =>
    String(props.photos.find((photo) => photo.id === id)?.feature.properties.created_by ?? '')
  return (
    <section class="projector-photos" aria-label={words().photos}>
      <Show when={props.photos.length === 0}>
        <p class="projector-no-photos">{words().noPhotos}</p>
      </Show>
      <For each={props.photos.map(({ id }) => id)}>
        {(id) => (
          <figure>
            <img
              src={props.addressOf(id)}
              alt={author(id) ? words().photoBy(author(id)) : words().photos}
              decoding="async"
            />
            <Show when={author(id)}>
              <figcaption lang={langOf(author(id))}>{author(id)}</figcaption>
            </Show>
          </figure>
        )}
      </For>
    </section>
  )
}
