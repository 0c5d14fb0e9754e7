import { createUniqueId, type JSX, Show } from 'solid-js'
import './propertyForm.css'

type FieldRowProps = {
  title: string
  help?: string | undefined
  /** Gets the ids that tie the control to its words. */
  children: (ids: { id: string; describedBy: string | undefined }) => JSX.Element
}

/** A control under its name, with a word of help below. */
export const FieldRow = (props: FieldRowProps) => {
  const id = createUniqueId()
  const helpId = createUniqueId()
  return (
    <div class="field-row">
      <label for={id}>{props.title}</label>
      {props.children({ id, describedBy: props.help ? helpId : undefined })}
      <Show when={props.help}>
        <p id={helpId} class="field-help">
          {props.help}
        </p>
      </Show>
    </div>
  )
}
