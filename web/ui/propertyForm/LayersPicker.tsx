import { For, Show } from 'solid-js'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'

type LayersPickerProps = {
  title: string
  help?: string | undefined
  value: readonly string[]
  layers: readonly { value: string; title: string }[]
  onChange: (layers: string[]) => void
}

/** Several layers of the map. */
export const LayersPicker = (props: LayersPickerProps) => {
  const toggle = (id: string): void => {
    const kept = props.value.filter((each) => each !== id)
    props.onChange(kept.length < props.value.length ? kept : [...props.value, id])
  }
  return (
    <fieldset class="plain-fieldset field-row">
      <legend>{props.title}</legend>
      <Show when={props.layers.length > 0} fallback={<p class="field-help">{storyTexts().layersNone}</p>}>
        <For each={props.layers}>
          {(layer) => (
            <label class="switch-row">
              <input
                type="checkbox"
                class="checkbox"
                checked={props.value.includes(layer.value)}
                onChange={() => toggle(layer.value)}
              />
              {layer.title}
            </label>
          )}
        </For>
      </Show>
      <Show when={props.help}>
        <p class="field-help">{props.help}</p>
      </Show>
    </fieldset>
  )
}
