import { createSignal, Show } from 'solid-js'
import type { Person } from '#geodata/schema/people/person.ts'
import { localized } from '#web/i18n/language.ts'
import { adminTexts } from '#web/i18n/panels/adminTexts.ts'
import { createAttempt } from '#web/project/createAttempt.ts'
import { givePassword } from '#web/server/peopleClient.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Outcome } from '#web/ui/form/Outcome.tsx'
import { newPassword } from './newPassword.ts'

/** A new password for who has forgotten theirs: made here, to be told in person. */
export const PasswordDialog = (props: { person: Person; onClose: () => void }) => {
  const words = () => localized(adminTexts).people
  const password = newPassword()
  const [given, setGiven] = createSignal(false)
  const { told, problem, attempt } = createAttempt({ onDone: () => setGiven(true) })
  return (
    <Dialog title={words().passwordTitle(props.person.name)} onClose={props.onClose}>
      <p>{words().passwordText(props.person.name)}</p>
      <p class="admin-password">{password}</p>
      <Show when={!given()}>
        <div class="form-acts">
          <button
            type="button"
            class="button primary"
            onClick={() =>
              void attempt(
                () => givePassword(props.person.id, password),
                words().passwordDone(props.person.name),
              )
            }
          >
            {words().passwordAct}
          </button>
        </div>
      </Show>
      <Outcome told={told()} problem={problem()} />
    </Dialog>
  )
}
