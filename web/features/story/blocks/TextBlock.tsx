import { Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { textSettings } from '#geodata/schema/story/text.ts'
import { texts } from '#web/i18n/language.ts'
import type { StoryBlockProps } from '../storyReading.ts'

export const TextBlock = (props: StoryBlockProps) => (
  <Suspense fallback={<p class="muted">{texts().loading}</p>}>
    <Dynamic
      component={props.reading.parts.Markdown}
      text={readSettings(textSettings, props.settings).text}
      assetAddress={props.reading.assetAddress}
    />
  </Suspense>
)
