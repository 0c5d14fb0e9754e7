import { Show } from 'solid-js'
import { FieldRow } from './FieldRow.tsx'

type NumberInputProps = {
  title: string
  help?: string | undefined
  value: number
  min: number
  max: number
  step: number
  unit?: string | undefined
  slider?: boolean | undefined
  onChange: (value: number) => void
}

/** A number typed, or drawn by a slider with its value beside it. What is no number is not taken. */
export const NumberInput = (props: NumberInputProps) => {
  const take = (text: string): void => {
    const value = Number(text)
    if (text.trim() !== '' && Number.isFinite(value))
      props.onChange(Math.min(props.max, Math.max(props.min, value)))
  }
  return (
    <FieldRow title={props.title} help={props.help}>
      {(ids) => (
        <div class="number-input">
          <Show when={props.slider}>
            <input
              type="range"
              class="range"
              aria-label={props.title}
              aria-valuetext={`${props.value}${props.unit ?? ''}`}
              min={props.min}
              max={props.max}
              step={props.step}
              value={props.value}
              onInput={(event) => take(event.currentTarget.value)}
            />
          </Show>
          <input
            id={ids.id}
            aria-describedby={ids.describedBy}
            type="number"
            class="text-input small tabular"
            min={props.min}
            max={props.max}
            step={props.step}
            value={props.value}
            onChange={(event) => take(event.currentTarget.value)}
          />
          <Show when={props.unit}>
            <span class="small-text muted number-unit">{props.unit}</span>
          </Show>
        </div>
      )}
    </FieldRow>
  )
}
