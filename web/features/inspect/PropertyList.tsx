import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { language, localized, texts } from '#web/i18n/language.ts'
import { formatValue, isKnown } from '#web/project/formatValue.ts'
import { relatedDatasets } from '#web/project/relatedDatasets.ts'
import { shownFields, shownValue } from '#web/project/shownFields.ts'
import { EvacuationGrid, isEvacuationField } from './EvacuationGrid.tsx'
import { addressSecond, isKeyField, isNameNote } from './keyFields.ts'
import { RelatedRecord } from './RelatedRecord.tsx'

/** Said elsewhere in the infobox. */
const toldElsewhere = new Set(['name_kana', 'precision', 'source'])

/** Longer texts stand under their label instead of beside it. In widths of a Latin letter: a Japanese one takes two. */
const LONG_TEXT = 60

const isLong = (value: unknown): boolean => {
  const text = String(value)
  return text.length + text.replace(/[ -ÿ]/g, '').length > LONG_TEXT
}

const isAddress = (value: unknown): value is string => typeof value === 'string' && /^https?:\/\//.test(value)

/** The facts of a feature, those that are not known behind one switch. */
export const PropertyList = (props: { dataset: DatasetSummary; feature: FeatureJson }) => {
  const [showUnknown, setShowUnknown] = createSignal(false)
  const told = createMemo((): Field[] =>
    shownFields(props.dataset.fields).filter(
      ({ name }) => !toldElsewhere.has(name) && name !== props.dataset.titleField,
    ),
  )
  const keyFields = () => told().filter((field) => isKeyField(props.dataset.theme, field))
  const knownKeys = () => keyFields().filter((field) => isKnown(value(field)))
  /** Their names on one line: four times the same word tells nothing more than once. */
  const unknownKeys = (): string =>
    new Intl.ListFormat(language()).format(
      keyFields()
        .filter((field) => !isKnown(value(field)))
        .map(({ title }) => localized(title)),
    )
  const evacuation = () => told().filter(isEvacuationField)
  const fields = () =>
    addressSecond(
      told().filter(
        (field) => !isKeyField(props.dataset.theme, field) && !isEvacuationField(field) && !isNameNote(field),
      ),
    )
  const value = (field: Field) => shownValue(field, props.feature.properties)
  const nameNote = () => (language() === 'en' ? told().filter(isNameNote) : [])
  const known = () => [...fields(), ...related(), ...nameNote()].filter((field) => isKnown(value(field)))
  const related = (): Field[] =>
    props.dataset.fields.filter((field) => relatedDatasets[field.name] !== undefined)
  const unknown = () => fields().filter((field) => !isKnown(value(field)))

  return (
    <>
      <Show when={keyFields().length > 0}>
        <dl class="key-facts">
          <For each={knownKeys()}>
            {(field) => (
              <div>
                <dt>{localized(field.title)}</dt>
                <dd lang={langOf(formatValue(field, value(field)))}>{formatValue(field, value(field))}</dd>
              </div>
            )}
          </For>
          <Show when={knownKeys().length < keyFields().length}>
            <div class="unknown">
              <dt>{unknownKeys()}</dt>
              <dd>{texts().unknown}</dd>
            </div>
          </Show>
        </dl>
      </Show>
      <dl class="property-list">
        <For each={known()}>
          {(field) => (
            <div classList={{ long: isLong(value(field)) }}>
              <dt>{localized(field.title)}</dt>
              <dd lang={langOf(formatValue(field, value(field)))}>
                <Switch fallback={formatValue(field, value(field))}>
                  <Match when={relatedDatasets[field.name]}>
                    <RelatedRecord field={field.name} uid={String(value(field))} />
                  </Match>
                  <Match when={isAddress(value(field))}>
                    <a href={String(value(field))} target="_blank" rel="noopener noreferrer">
                      {String(value(field))}
                    </a>
                  </Match>
                </Switch>
              </dd>
            </div>
          )}
        </For>
        <Show when={showUnknown()}>
          <For each={unknown()}>
            {(field) => (
              <div class="unknown">
                <dt>{localized(field.title)}</dt>
                <dd>{texts().unknown}</dd>
              </div>
            )}
          </For>
        </Show>
      </dl>
      <Show when={evacuation().length > 0}>
        <EvacuationGrid fields={evacuation()} feature={props.feature} />
      </Show>
      <Show when={unknown().length > 0}>
        <button
          type="button"
          class="text-button"
          aria-expanded={showUnknown()}
          onClick={() => setShowUnknown(!showUnknown())}
        >
          {texts().info.unknownFields(unknown().length)}
          <span class="visually-hidden"> {texts().info.showUnknown}</span>
        </button>
      </Show>
    </>
  )
}
