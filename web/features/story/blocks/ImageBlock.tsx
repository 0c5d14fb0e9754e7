import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { imageSettings } from '#geodata/schema/story/image.ts'
import type { StoryBlockProps } from '../storyReading.ts'

export const ImageBlock = (props: StoryBlockProps) => {
  const settings = () => readSettings(imageSettings, props.settings)
  return (
    <Show when={settings().asset}>
      {(asset) => (
        <Dynamic
          component={props.reading.parts.Picture}
          address={props.reading.assetAddress(asset())}
          alt={settings().alt}
          caption={settings().caption}
        />
      )}
    </Show>
  )
}
