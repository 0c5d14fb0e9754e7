import { createUniqueId, For } from 'solid-js'
import { rampPaints, ramps } from '#geodata/cartography/ramps.ts'
import { localized } from '#web/i18n/language.ts'
import { colorScheme } from '../colorScheme.ts'
import './propertyForm.css'

type RampPickerProps = {
  title: string
  value: string
  classes: number
  reversed: boolean
  onChange: (ramp: string) => void
}

/** A row of colours for rising values, each shown as it would be. */
export const RampPicker = (props: RampPickerProps) => {
  const name = createUniqueId()
  return (
    <fieldset class="ramp-picker">
      <legend>{props.title}</legend>
      <For each={Object.values(ramps)}>
        {(ramp) => (
          <label title={localized(ramp.title)}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              aria-label={localized(ramp.title)}
              checked={props.value === ramp.id}
              onChange={() => props.onChange(ramp.id)}
            />
            <svg
              viewBox={`0 0 ${props.classes} 1`}
              preserveAspectRatio="none"
              class="ramp-swatch"
              aria-hidden="true"
            >
              <For each={rampPaints(ramp.id, props.classes, props.reversed, colorScheme())}>
                {(color, index) => <rect x={index()} width="1.02" height="1" fill={color} />}
              </For>
            </svg>
          </label>
        )}
      </For>
    </fieldset>
  )
}
