import { createSignal, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { formTexts } from '#web/i18n/panels/formTexts.ts'
import { changePassword, hasPassword } from '#web/server/authClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { createForm } from '#web/ui/form/createForm.ts'
import { PasswordRow } from '#web/ui/form/PasswordRow.tsx'
import { explain } from './explain.ts'
import { faultOfNewPassword, faultOfText, SHORTEST_PASSWORD } from './faults.ts'

/** Another password; whoever is signed in elsewhere has to know it. */
export const PasswordSection = (props: { email: string; onChanged: () => void }) => {
  const words = () => localized(accountTexts).mine
  const [told, setTold] = createSignal('')
  const has = createFetched(
    () => true,
    () => hasPassword(),
  )
  const form = createForm({
    start: { present: '', next: '' },
    check: ({ present, next }) => ({
      present: faultOfText(words().present, present),
      next: faultOfNewPassword(words().next, next),
    }),
    act: async ({ present, next }) => {
      setTold('')
      await changePassword(present, next)
      form.clear()
      setTold(words().changed)
      props.onChanged()
    },
    explain: (cause) => ({ form: explain(cause) }),
  })
  return (
    <section class="account-section panel" aria-labelledby="account-password">
      <h2 id="account-password">{words().password}</h2>
      <Show when={has.value() === false}>
        <p class="muted">{words().otherWays}</p>
      </Show>
      <Show when={has.value()}>
        <form class="form" noValidate onSubmit={(event) => void form.submit(event)}>
          {/* a password manager wants to know whose it is */}
          <input type="text" hidden autocomplete="username" value={props.email} readonly />
          <PasswordRow
            field={form.field('present')}
            title={words().present}
            autocomplete="current-password"
          />
          <PasswordRow
            field={form.field('next')}
            title={words().next}
            help={localized(formTexts).passwordHelp(SHORTEST_PASSWORD)}
            autocomplete="new-password"
          />
          <Show when={form.failure()}>
            <p class="form-failure" role="alert">
              {form.failure()}
            </p>
          </Show>
          <div class="form-acts">
            <button type="submit" class="button" disabled={form.busy()}>
              {words().change}
            </button>
          </div>
        </form>
      </Show>
      <p class="form-told" role="status">
        {told()}
      </p>
    </section>
  )
}
