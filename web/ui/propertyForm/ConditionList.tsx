import { For, Show } from 'solid-js'
import { codeTitle } from '#geodata/schema/codeTitle.ts'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { type Condition, type ConditionOperator, conditionOperators } from '#geodata/schema/map/condition.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { IconButton } from '../IconButton.tsx'
import './propertyForm.css'

type ConditionListProps = {
  conditions: readonly Condition[]
  fields: readonly Field[]
  /** Values that occur in a field, for those that are chosen from a list. */
  valuesOf: (field: string) => readonly PropertyValue[]
  onChange: (conditions: Condition[]) => void
}

const isNumeric = (field: Field | undefined): boolean => field?.type === 'integer' || field?.type === 'real'

const operatorsFor = (field: Field | undefined): ConditionOperator[] =>
  conditionOperators.filter((operator) => {
    if (operator === 'contains') return field?.type === 'text'
    const ordered = ['<', '<=', '>', '>='].includes(operator)
    return !ordered || isNumeric(field) || field?.type === 'date'
  })

/** A list of values longer than this is typed, not chosen. */
const MOST_CHOICES = 60

/** Conditions that must all hold, each a field, a comparison and a value. */
export const ConditionList = (props: ConditionListProps) => {
  const fieldOf = (name: string): Field | undefined => props.fields.find((field) => field.name === name)
  const change = (index: number, values: Partial<Condition>): void =>
    props.onChange(props.conditions.map((each, place) => (place === index ? { ...each, ...values } : each)))
  const add = (): void => {
    const [first] = props.fields
    if (first) props.onChange([...props.conditions, { field: first.name, operator: 'known', value: null }])
  }
  const chooseField = (index: number, name: string): void =>
    change(index, { field: name, operator: 'known', value: null })
  const chooseOperator = (index: number, condition: Condition, operator: ConditionOperator): void => {
    const needsNone = operator === 'known' || operator === 'unknown'
    const field = fieldOf(condition.field)
    const first = props.valuesOf(condition.field)[0] ?? (isNumeric(field) ? 0 : '')
    change(index, { operator, value: needsNone ? null : (condition.value ?? first) })
  }
  const wordOf = (field: Field | undefined, value: PropertyValue): string => {
    const code = codeTitle(field, value)
    if (code) return localized(code)
    if (typeof value === 'boolean') return value ? texts().yes : texts().no
    return String(value ?? '')
  }

  const valueControl = (condition: Condition, index: () => number) => {
    const field = () => fieldOf(condition.field)
    const choices = () => props.valuesOf(condition.field)
    const isChosen = () =>
      (condition.operator === '=' || condition.operator === '!=') &&
      choices().length > 0 &&
      choices().length <= MOST_CHOICES
    const label = () => mapTexts().layers.value
    return (
      <Show
        when={isChosen()}
        fallback={
          <input
            class="text-input small"
            aria-label={label()}
            type={isNumeric(field()) ? 'number' : field()?.type === 'date' ? 'date' : 'text'}
            step="any"
            value={String(condition.value ?? '')}
            onChange={({ currentTarget: { value } }) =>
              change(index(), { value: isNumeric(field()) ? Number(value) : value })
            }
          />
        }
      >
        <select
          class="select small"
          aria-label={label()}
          onChange={(event) =>
            change(index(), { value: choices()[event.currentTarget.selectedIndex] ?? null })
          }
        >
          <For each={choices()}>
            {(value) => <option selected={value === condition.value}>{wordOf(field(), value)}</option>}
          </For>
        </select>
      </Show>
    )
  }
  return (
    <div class="condition-list">
      <ul>
        <For each={props.conditions}>
          {(condition, index) => (
            <li>
              <select
                class="select small"
                aria-label={mapTexts().layers.field}
                onChange={(event) => chooseField(index(), event.currentTarget.value)}
              >
                <For each={props.fields}>
                  {(field) => (
                    <option value={field.name} selected={field.name === condition.field}>
                      {localized(field.title)}
                    </option>
                  )}
                </For>
              </select>
              <Show when={condition.operator !== 'known' && condition.operator !== 'unknown'}>
                {valueControl(condition, index)}
              </Show>
              <select
                class="select small"
                aria-label={mapTexts().layers.operator}
                onChange={(event) => {
                  const operator = operatorsFor(fieldOf(condition.field))[event.currentTarget.selectedIndex]
                  if (operator) chooseOperator(index(), condition, operator)
                }}
              >
                <For each={operatorsFor(fieldOf(condition.field))}>
                  {(operator) => (
                    <option selected={operator === condition.operator}>
                      {mapTexts().layers.operators[operator]}
                    </option>
                  )}
                </For>
              </select>
              <IconButton
                small
                icon="close"
                label={mapTexts().layers.removeCondition}
                onClick={() => props.onChange(props.conditions.filter((_, place) => place !== index()))}
              />
            </li>
          )}
        </For>
      </ul>
      <button type="button" class="text-button" disabled={props.fields.length === 0} onClick={add}>
        ＋ {mapTexts().layers.addCondition}
      </button>
    </div>
  )
}
