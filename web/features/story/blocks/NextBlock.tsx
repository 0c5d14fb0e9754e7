import { Show } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { nextSettings } from '#geodata/schema/story/next.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { StoryBlockProps } from '../storyReading.ts'

/** Nothing on the last page: there is nowhere to go on to. */
export const NextBlock = (props: StoryBlockProps) => (
  <Show when={props.reading.onNext}>
    {(onNext) => (
      <p class="story-act">
        <button type="button" class="button" onClick={() => onNext()()}>
          {readSettings(nextSettings, props.settings).text || storyReaderTexts().next}
          <Icon name="arrowDown" size={18} />
        </button>
      </p>
    )}
  </Show>
)
