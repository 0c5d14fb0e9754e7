import { Show } from 'solid-js'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { layerSettings } from '#geodata/schema/story/layer.ts'
import { storyReaderTexts } from '#web/i18n/maps/storyReaderTexts.ts'
import { legendTitle } from '#web/map/document/legend/legendTitle.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { StoryBlockProps } from '../storyReading.ts'

export const LayerBlock = (props: StoryBlockProps) => {
  const settings = () => readSettings(layerSettings, props.settings)
  const layer = () => props.reading.document.layers.find(({ id }) => id === settings().layer)
  const isOn = () => props.reading.isLayerOn(settings().layer)
  const words = (): string => {
    const known = layer()
    if (!known) return ''
    const title = settings().text || legendTitle(known, props.reading.dataset(known.source))
    if (settings().text) return title
    return isOn() ? storyReaderTexts().hideLayer(title) : storyReaderTexts().showLayer(title)
  }
  return (
    <Show when={settings().layer}>
      {(id) => (
        <p class="story-act">
          <Show when={layer()} fallback={<span class="muted small-text">{storyReaderTexts().gone}</span>}>
            <button
              type="button"
              class="button"
              aria-pressed={settings().text ? isOn() : undefined}
              onClick={() => props.reading.onLayer(id())}
            >
              <Icon name={isOn() ? 'eye' : 'eyeOff'} size={18} />
              {words()}
            </button>
          </Show>
        </p>
      )}
    </Show>
  )
}
