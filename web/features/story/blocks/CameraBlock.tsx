import { Show } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { cameraSettings } from '#geodata/schema/story/camera.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { StoryBlockProps } from '../storyReading.ts'

export const CameraBlock = (props: StoryBlockProps) => {
  const settings = () => readSettings(cameraSettings, props.settings)
  return (
    <Show when={settings().camera}>
      {(camera) => (
        <p class="story-act">
          <button type="button" class="button" onClick={() => props.reading.onCamera(camera())}>
            <Icon name="target" size={18} />
            {settings().text || storyReaderTexts().toPlace}
          </button>
        </p>
      )}
    </Show>
  )
}
