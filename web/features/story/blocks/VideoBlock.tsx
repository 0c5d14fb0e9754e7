import { Show } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { videoSettings } from '#geodata/schema/story/video.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { StoryBlockProps } from '../storyReading.ts'

/** A film lies elsewhere, and its host would learn of every reader: it is opened by who wants to see it. */
export const VideoBlock = (props: StoryBlockProps) => {
  const settings = () => readSettings(videoSettings, props.settings)
  return (
    <Show when={settings().link}>
      {(link) => (
        <p class="story-film">
          <props.reading.parts.OutLink class="button" address={link()}>
            <Icon name="play" size={18} />
            {settings().caption || storyReaderTexts().film}
          </props.reading.parts.OutLink>
          <span class="story-address small-text">{link()}</span>
        </p>
      )}
    </Show>
  )
}
