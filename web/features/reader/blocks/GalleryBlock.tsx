import { For, Show } from 'solid-js'
import { gallerySettings } from '#geodata/schema/infobox/gallery.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { BlockProps } from '#web/features/reader/blockProps.ts'
import { filled } from '#web/features/reader/filled.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'

/** Pictures side by side; each opens whole in a window of its own. */
export const GalleryBlock = (props: BlockProps) => {
  const settings = () => readSettings(gallerySettings, props.settings)
  const caption = () => filled(settings().caption, props)
  return (
    <Show when={settings().assets.length > 0}>
      <figure class="reader-picture">
        <ul class="reader-gallery">
          <For each={settings().assets}>
            {(asset, index) => (
              <li>
                <a href={props.assetAddress(asset)} target="_blank" rel="noopener">
                  <img
                    src={props.assetAddress(asset)}
                    alt={`${readerTexts().picture} ${index() + 1}`}
                    loading="lazy"
                    decoding="async"
                  />
                </a>
              </li>
            )}
          </For>
        </ul>
        <Show when={caption()}>
          <figcaption class="small-text muted" lang={langOf(caption())}>
            {caption()}
          </figcaption>
        </Show>
      </figure>
    </Show>
  )
}
