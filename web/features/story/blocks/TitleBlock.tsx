import { readSettings } from '#geodata/schema/readSettings.ts'
import { titleSettings } from '#geodata/schema/story/title.ts'
import { langOf } from '#web/i18n/langOf.ts'
import type { StoryBlockProps } from '../storyReading.ts'

export const TitleBlock = (props: StoryBlockProps) => {
  const text = () => readSettings(titleSettings, props.settings).text
  return <h3 lang={langOf(text())}>{text()}</h3>
}
