import { For } from 'solid-js'
import type { Field } from '#geodata/schema/field.ts'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { FieldRow } from './FieldRow.tsx'

type FieldPickerProps = {
  title: string
  help?: string | undefined
  value: string
  fields: readonly Field[]
  onChange: (field: string) => void
}

/** A field of the data, by its title. */
export const FieldPicker = (props: FieldPickerProps) => (
  <FieldRow title={props.title} help={props.help}>
    {(ids) => (
      <select
        id={ids.id}
        aria-describedby={ids.describedBy}
        class="select small"
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="" selected={props.value === ''}>
          {mapTexts().form.none}
        </option>
        <For each={props.fields}>
          {(field) => (
            <option value={field.name} selected={field.name === props.value}>
              {localized(field.title)}
            </option>
          )}
        </For>
      </select>
    )}
  </FieldRow>
)
