import { For } from 'solid-js'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { formatValue } from '#web/project/formatValue.ts'

/** Fields that say, one by one, for which disaster a site is designated. */
export const isEvacuationField = ({ name }: Field): boolean => name.startsWith('evacuation_')

const marks: Record<string, string> = { designated: '○', none: '−' }

/** The kinds of disaster a site is designated for, on one look. */
export const EvacuationGrid = (props: { fields: Field[]; feature: FeatureJson }) => {
  /** The titles name the designation first, the disaster after a colon. */
  const hazard = (field: Field): string =>
    localized(field.title)
      .split(/[：:]\s*/)
      .at(-1) ?? field.name
  const value = (field: Field) => props.feature.properties[field.name]
  return (
    <section class="evacuation">
      <h3>{texts().info.evacuation}</h3>
      <dl>
        <For each={props.fields}>
          {(field) => (
            <div classList={{ designated: value(field) === 'designated' }}>
              <dt>{hazard(field)}</dt>
              <dd>
                <span aria-hidden="true">{marks[String(value(field))] ?? '?'}</span>
                <span class="visually-hidden">{formatValue(field, value(field))}</span>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}
