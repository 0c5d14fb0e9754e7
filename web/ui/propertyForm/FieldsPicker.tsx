import { For, Show } from 'solid-js'
import type { Field } from '#geodata/schema/field.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { IconButton } from '../IconButton.tsx'
import { FieldRow } from './FieldRow.tsx'

type FieldsPickerProps = {
  title: string
  help?: string | undefined
  value: readonly string[]
  fields: readonly Field[]
  onChange: (fields: string[]) => void
}

/** Several fields in an order of one's own. */
export const FieldsPicker = (props: FieldsPickerProps) => {
  const titleOf = (name: string): string => {
    const field = props.fields.find((each) => each.name === name)
    return field ? localized(field.title) : name
  }
  const move = (index: number, step: -1 | 1): void => {
    const next = [...props.value]
    next.splice(index + step, 0, ...next.splice(index, 1))
    props.onChange(next)
  }
  const rest = () => props.fields.filter((field) => !props.value.includes(field.name))
  return (
    <div class="field-row">
      <p class="field-title">{props.title}</p>
      <ol class="chosen-fields">
        <For each={props.value}>
          {(name, index) => (
            <li>
              <span>{titleOf(name)}</span>
              <IconButton
                small
                icon="arrowUp"
                label={`${titleOf(name)}: ${mapTexts().form.moveUp}`}
                disabled={index() === 0}
                onClick={() => move(index(), -1)}
              />
              <IconButton
                small
                icon="arrowDown"
                label={`${titleOf(name)}: ${mapTexts().form.moveDown}`}
                disabled={index() === props.value.length - 1}
                onClick={() => move(index(), 1)}
              />
              <IconButton
                small
                icon="close"
                label={`${titleOf(name)}: ${mapTexts().form.remove}`}
                onClick={() => props.onChange(props.value.filter((each) => each !== name))}
              />
            </li>
          )}
        </For>
      </ol>
      <Show when={rest().length > 0}>
        <FieldRow title={mapTexts().form.addField} help={props.help}>
          {(ids) => (
            <select
              id={ids.id}
              class="select small"
              onChange={(event) => {
                const name = event.currentTarget.value
                if (name) props.onChange([...props.value, name])
                event.currentTarget.value = ''
              }}
            >
              <option value="">—</option>
              <For each={rest()}>
                {(field) => <option value={field.name}>{localized(field.title)}</option>}
              </For>
            </select>
          )}
        </FieldRow>
      </Show>
    </div>
  )
}
