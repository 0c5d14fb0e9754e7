import { For } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import { localized } from '#web/i18n/language.ts'
import { formatValue } from '#web/project/formatValue.ts'

/** Numbers of one feature side by side, each as a bar from zero and in words. */
export const BarsChart = (props: { fields: Field[]; feature: FeatureJson }) => {
  const number = ({ name }: Field): number | null => {
    const value = props.feature.properties[name]
    return typeof value === 'number' ? value : null
  }
  const largest = () => Math.max(...props.fields.map((field) => Math.abs(number(field) ?? 0)), 0)
  const share = (field: Field): number => {
    const value = number(field)
    return value === null || largest() === 0 ? 0 : Math.abs(value) / largest()
  }
  return (
    <ul class="reader-bars">
      <For each={props.fields}>
        {(field) => (
          <li classList={{ negative: (number(field) ?? 0) < 0 }}>
            <span>{localized(field.title)}</span>
            <span class="tabular">{formatValue(field, number(field))}</span>
            <svg width="100%" height="8" aria-hidden="true">
              <rect class="reader-bar-ground" width="100%" height="8" rx="4" />
              <rect class="reader-bar" width={`${share(field) * 100}%`} height="8" rx="4" />
            </svg>
          </li>
        )}
      </For>
    </ul>
  )
}
