import { createUniqueId, For } from 'solid-js'
import type { Field } from '#geodata/schema/field.ts'
import { localized } from '#web/i18n/language.ts'
import { tableTexts } from '#web/i18n/panels/tableTexts.ts'
import { Icon } from '#web/ui/Icon.tsx'
import type { ColumnChoice } from './columnChoice.ts'

/** Every column but the first, to be shown or left out. */
export const ColumnChooser = (props: { fields: Field[]; choice: ColumnChoice }) => {
  const id = createUniqueId()
  return (
    <>
      <button type="button" class="button small column-button" popovertarget={id}>
        <Icon name="list" size={17} />
        {localized(tableTexts).columns}
      </button>
      <fieldset id={id} popover class="column-choices panel">
        <legend class="visually-hidden">{localized(tableTexts).columns}</legend>
        <For each={props.fields.slice(1)}>
          {(field) => (
            <label>
              <input
                type="checkbox"
                class="checkbox"
                checked={props.choice.isShown(field.name)}
                onChange={(event) => props.choice.setShown(field.name, event.currentTarget.checked)}
              />
              {localized(field.title)}
            </label>
          )}
        </For>
      </fieldset>
    </>
  )
}
