import { For, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import type { Consent } from './createConsent.ts'

/** Which answers of what people drew and wrote here readers are to see. */
export const ConsentList = (props: { consent: Consent }) => {
  const words = () => mapTexts().publish.consent
  return (
    <Show when={props.consent.own().length > 0}>
      <div class="field-row consent">
        <p class="field-title">{words().title}</p>
        <p class="field-help">{words().help}</p>
        <For each={props.consent.own()}>
          {({ dataset, fields }) => (
            <fieldset class="plain-fieldset">
              <legend>{localized(dataset.title)}</legend>
              <For each={fields}>
                {(field) => (
                  <label class="check-row">
                    <input
                      type="checkbox"
                      checked={props.consent.isShown(dataset.id, field.name)}
                      onChange={(event) =>
                        props.consent.show(dataset.id, field.name, event.currentTarget.checked)
                      }
                    />
                    {localized(field.title)}
                  </label>
                )}
              </For>
            </fieldset>
          )}
        </For>
      </div>
    </Show>
  )
}
