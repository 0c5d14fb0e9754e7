import { For, Show } from 'solid-js'
import { storyTexts } from '#web/i18n/maps/storyTexts.ts'
import { FieldRow } from './FieldRow.tsx'

type LayerPickerProps = {
  title: string
  help?: string | undefined
  value: string
  layers: readonly { value: string; title: string }[]
  /** What stands for one that was chosen and is gone. */
  gone?: string
  onChange: (layer: string) => void
}

/** A layer of the map, or a page of its story; one that was chosen and is gone is said to be. */
export const LayerPicker = (props: LayerPickerProps) => {
  const isGone = () => props.value !== '' && props.layers.every(({ value }) => value !== props.value)
  return (
    <FieldRow title={props.title} help={props.help}>
      {(ids) => (
        <select
          id={ids.id}
          aria-describedby={ids.describedBy}
          class="select small"
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          <option value="" selected={props.value === ''}>
            {storyTexts().layerNone}
          </option>
          <Show when={isGone()}>
            <option value={props.value} selected>
              {props.gone ?? storyTexts().layerGone}
            </option>
          </Show>
          <For each={props.layers}>
            {(layer) => (
              <option value={layer.value} selected={layer.value === props.value}>
                {layer.title}
              </option>
            )}
          </For>
        </select>
      )}
    </FieldRow>
  )
}
