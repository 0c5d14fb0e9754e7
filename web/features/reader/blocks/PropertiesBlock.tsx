import { createMemo, For, Match, Switch } from 'solid-js'
import type { Field } from '#geodata/schema/field.ts'
import { readAnswerList } from '#geodata/schema/form/answerList.ts'
import { propertiesSettings } from '#geodata/schema/infobox/properties.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { BlockProps } from '#web/features/reader/blockProps.ts'
import { OutLink } from '#web/features/reader/OutLink.tsx'
import { Picture } from '#web/features/reader/Picture.tsx'
import { safeAddress } from '#web/features/reader/safeAddress.ts'
import { langOf } from '#web/i18n/langOf.ts'
import { localized } from '#web/i18n/language.ts'
import { formatValue, isKnown } from '#web/project/formatValue.ts'
import { shownFields, shownValue } from '#web/project/shownFields.ts'

/** Longer texts stand under their label instead of beside it. */
const LONG_TEXT = 60

/** Fields with their values: all that are known, or those that the map's maker chose. */
export const PropertiesBlock = (props: BlockProps) => {
  const settings = () => readSettings(propertiesSettings, props.settings)
  const value = (field: Field) => shownValue(field, props.feature.properties)
  const isPhotos = (field: Field): boolean =>
    props.dataset.form?.find(({ name }) => name === field.name)?.input === 'photos'
  const fields = createMemo((): Field[] => {
    const { which, fields: names } = settings()
    const all = props.dataset.fields
    if (which === 'chosen') return names.flatMap((name) => all.find((field) => field.name === name) ?? [])
    return shownFields(all).filter(
      (field) => field.name !== props.dataset.titleField && isKnown(value(field)),
    )
  })
  return (
    <dl class="property-list">
      <For each={fields()}>
        {(field) => {
          const text = () => formatValue(field, value(field))
          return (
            <div
              classList={{
                long: isPhotos(field) || text().length > LONG_TEXT,
                unknown: !isKnown(value(field)),
              }}
            >
              <dt>{localized(field.title)}</dt>
              <dd lang={langOf(text())}>
                <Switch fallback={text()}>
                  <Match when={isPhotos(field)}>
                    <For each={readAnswerList(value(field))}>
                      {(photo) => (
                        <Picture
                          address={props.assetAddress(photo)}
                          alt={localized(field.title)}
                          caption=""
                        />
                      )}
                    </For>
                  </Match>
                  <Match when={safeAddress(text())}>
                    {(address) => <OutLink address={address()}>{text()}</OutLink>}
                  </Match>
                </Switch>
              </dd>
            </div>
          )
        }}
      </For>
    </dl>
  )
}
