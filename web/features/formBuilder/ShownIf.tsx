import { For } from 'solid-js'
import type { FormField } from '#geodata/schema/form/formField.ts'
import type { Condition } from '#geodata/schema/map/condition.ts'
import { localized } from '#web/i18n/language.ts'
import { sketchTexts } from '#web/i18n/maps/sketchTexts.ts'
import { FieldRow } from '#web/ui/propertyForm/FieldRow.tsx'
import { conditionsOn } from './questions.ts'

type ShownIfProps = {
  value: Condition | null
  /** The questions above. */
  earlier: readonly FormField[]
  onChange: (condition: Condition | null) => void
}

const key = (condition: Condition | null): string => JSON.stringify(condition)

/** When a question is asked: always, or after one answer to one of those above. */
export const ShownIf = (props: ShownIfProps) => {
  const words = () => sketchTexts().form
  const answerOf = (field: FormField, { operator, value }: Condition): string => {
    if (value === true) return sketchTexts().answer.yes
    if (value === false) return sketchTexts().answer.no
    const choice = field.choices?.find((each) =>
      operator === 'contains' ? JSON.stringify(each.value) === value : each.value === value,
    )
    return choice ? localized(choice.title) : String(value)
  }
  const options = () => [
    { condition: null, title: words().always },
    ...props.earlier.flatMap((field) =>
      conditionsOn(field).map((condition) => ({
        condition,
        title:
          condition.operator === 'known'
            ? words().ifAnswered(localized(field.title))
            : words().ifIs(localized(field.title), answerOf(field, condition)),
      })),
    ),
  ]
  return (
    <FieldRow title={words().shownIf}>
      {(ids) => (
        <select
          id={ids.id}
          class="select small"
          onChange={(event) =>
            props.onChange(options()[event.currentTarget.selectedIndex]?.condition ?? null)
          }
        >
          <For each={options()}>
            {({ condition, title }) => (
              <option selected={key(condition) === key(props.value)}>{title}</option>
            )}
          </For>
        </select>
      )}
    </FieldRow>
  )
}
