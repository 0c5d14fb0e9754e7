import { createUniqueId, Show } from 'solid-js'
import './propertyForm.css'

type SwitchProps = {
  title: string
  help?: string | undefined
  value: boolean
  onChange: (value: boolean) => void
}

/** On or off. */
export const SwitchInput = (props: SwitchProps) => {
  const helpId = createUniqueId()
  return (
    <div class="field-row">
      <label class="switch-row">
        <input
          type="checkbox"
          class="checkbox"
          checked={props.value}
          aria-describedby={props.help ? helpId : undefined}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        {props.title}
      </label>
      <Show when={props.help}>
        <p id={helpId} class="field-help">
          {props.help}
        </p>
      </Show>
    </div>
  )
}
