import { Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { formTexts } from '#web/i18n/panels/formTexts.ts'
import { register } from '#web/server/authClient.ts'
import { setUp } from '#web/server/peopleClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { createForm, type FormProblems } from '#web/ui/form/createForm.ts'
import { InputRow } from '#web/ui/form/InputRow.tsx'
import { PasswordRow } from '#web/ui/form/PasswordRow.tsx'
import { explain } from './explain.ts'
import { faultOfEmail, faultOfName, faultOfNewPassword, faultOfText, SHORTEST_PASSWORD } from './faults.ts'

type RegisterFormProps = {
  /** The first administrator gives the code that the server has printed. */
  setup?: boolean
  /** Of the link with which one was invited. */
  invitation?: string
  onDone: () => void
}

type Name = 'code' | 'name' | 'email' | 'password'

/** A new account: of anybody, of somebody invited, or of the first administrator. */
export const RegisterForm = (props: RegisterFormProps) => {
  const words = () => localized(accountTexts)
  const explained = (cause: unknown): FormProblems<Name> => {
    const sentence = explain(cause)
    if (!(cause instanceof ServerProblem)) return { form: sentence }
    if (cause.kind === 'wrong-code') return { code: sentence }
    // somebody has this address already
    if (cause.kind === 'not-possible') return { email: sentence }
    const fault = cause.problem.errors?.find(({ path }) => path.includes('email'))
    return fault ? { email: fault.message } : { form: sentence }
  }
  const form = createForm<Name>({
    start: { code: '', name: '', email: '', password: '' },
    check: ({ code, name, email, password }) => ({
      code: props.setup ? faultOfText(words().setup.code, code) : undefined,
      name: faultOfName(words().fields.name, name),
      email: faultOfEmail(words().fields.email, email),
      password: faultOfNewPassword(words().fields.password, password),
    }),
    act: async ({ code, name, email, password }) => {
      const account = { name: name.trim(), email: email.trim(), password }
      if (props.setup) await setUp({ code: code.trim(), ...account })
      else await register(account, props.invitation)
      props.onDone()
    },
    explain: explained,
  })
  const act = () => {
    if (props.setup) return form.busy() ? words().setup.busy : words().setup.act
    return form.busy() ? words().register.busy : words().register.act
  }
  return (
    <form class="form" noValidate onSubmit={(event) => void form.submit(event)}>
      <Show when={props.setup}>
        <InputRow
          field={form.field('code')}
          title={words().setup.code}
          help={words().setup.codeHelp}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          class="tabular"
        />
      </Show>
      <InputRow
        field={form.field('name')}
        title={words().fields.name}
        help={words().fields.nameHelp}
        autocomplete="name"
      />
      <InputRow
        field={form.field('email')}
        title={words().fields.email}
        help={words().fields.emailHelp}
        type="email"
        inputmode="email"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
      />
      <PasswordRow
        field={form.field('password')}
        title={words().fields.password}
        help={localized(formTexts).passwordHelp(SHORTEST_PASSWORD)}
        autocomplete="new-password"
      />
      <Show when={form.failure()}>
        <p class="form-failure" role="alert">
          {form.failure()}
        </p>
      </Show>
      <button type="submit" class="button primary" disabled={form.busy()}>
        {act()}
      </button>
    </form>
  )
}
