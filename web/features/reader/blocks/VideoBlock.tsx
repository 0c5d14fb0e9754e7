import { Show } from 'solid-js'
import { videoSettings } from '#geodata/schema/infobox/video.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { BlockProps } from '#web/features/reader/blockProps.ts'
import { filled } from '#web/features/reader/filled.ts'
import { OutLink } from '#web/features/reader/OutLink.tsx'
import { readerTexts } from '#web/i18n/readerTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'

/** A film lies elsewhere, and its host would learn of every reader: it is opened by who wants to see it. */
export const VideoBlock = (props: BlockProps) => {
  const settings = () => readSettings(videoSettings, props.settings)
  return (
    <Show when={settings().link}>
      {(link) => (
        <p>
          <OutLink class="button" address={link()}>
            <Icon name="play" size={18} />
            {filled(settings().caption, props) || readerTexts().openFilm}
          </OutLink>
        </p>
      )}
    </Show>
  )
}
