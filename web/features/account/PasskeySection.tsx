import { For, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { createAttempt } from '#web/project/createAttempt.ts'
import {
  addPasskey,
  addressHasPasskeys,
  fetchPasskeys,
  type Passkey,
  passkeysWork,
  removePasskey,
} from '#web/server/passkeyClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { createForm } from '#web/ui/form/createForm.ts'
import { InputRow } from '#web/ui/form/InputRow.tsx'
import { Outcome } from '#web/ui/form/Outcome.tsx'
import { deviceName } from './deviceName.ts'
import { explain } from './explain.ts'
import { faultOfText } from './faults.ts'

/** Devices with which one signs in without a password. */
export const PasskeySection = (props: { formatInstant: (instant: string) => string }) => {
  const words = () => localized(accountTexts).mine
  const passkeys = createFetched(
    () => true,
    () => fetchPasskeys(),
  )
  const { told, problem, attempt } = createAttempt({ onDone: passkeys.refetch, explain })
  const form = createForm({
    start: { name: deviceName(navigator.userAgent) ?? words().passkeyDefault },
    check: ({ name }) => ({ name: faultOfText(words().passkeyName, name) }),
    act: async ({ name }) => {
      await attempt(() => addPasskey(name.trim()), words().addedPasskey)
    },
    explain: (cause) => ({ form: explain(cause) }),
  })
  const nameOf = ({ name }: Passkey): string => name || words().passkeyDefault
  const remove = (passkey: Passkey): void => {
    if (confirm(words().removePasskeySure(nameOf(passkey))))
      void attempt(() => removePasskey(passkey.id), words().removed)
  }
  return (
    <section class="account-section panel" aria-labelledby="account-passkeys">
      <h2 id="account-passkeys">{words().passkeys}</h2>
      <p class="muted">{words().passkeysText}</p>
      <Show when={passkeys.value()}>
        {(known) => (
          <Show when={known().length > 0} fallback={<p class="muted">{words().passkeysNone}</p>}>
            <ul class="account-lines">
              <For each={known()}>
                {(passkey) => (
                  <li>
                    <span>
                      <strong>{nameOf(passkey)}</strong>
                      <span class="small-text muted">
                        {words().since(props.formatInstant(passkey.createdAt))}
                      </span>
                    </span>
                    <button
                      type="button"
                      class="button small"
                      aria-label={words().removePasskey(nameOf(passkey))}
                      onClick={() => remove(passkey)}
                    >
                      {words().remove}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      <Show
        when={passkeysWork()}
        fallback={
          <p class="notice">{addressHasPasskeys() ? words().passkeysUnsupported : words().passkeysHttps}</p>
        }
      >
        <form class="form" noValidate onSubmit={(event) => void form.submit(event)}>
          <InputRow
            field={form.field('name')}
            title={words().passkeyName}
            help={words().passkeyNameHelp}
            autocomplete="off"
            maxlength={60}
          />
          <div class="form-acts">
            <button type="submit" class="button" disabled={form.busy()}>
              {words().addPasskey}
            </button>
          </div>
        </form>
      </Show>
      <Outcome told={told()} problem={problem()} />
    </section>
  )
}
