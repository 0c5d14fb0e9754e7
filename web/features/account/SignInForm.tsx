import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { SignInWays } from '#geodata/schema/people/me.ts'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { providerAddress, signIn } from '#web/server/authClient.ts'
import {
  passkeysAreProposed,
  passkeysWork,
  signInWithPasskey,
  stopAskingForPasskey,
} from '#web/server/passkeyClient.ts'
import { ServerProblem } from '#web/server/request.ts'
import { createForm } from '#web/ui/form/createForm.ts'
import { InputRow } from '#web/ui/form/InputRow.tsx'
import { PasswordRow } from '#web/ui/form/PasswordRow.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { explain } from './explain.ts'
import { faultOfEmail, faultOfText } from './faults.ts'

type SignInFormProps = {
  ways: SignInWays
  /** Where a school's or city's own page leads back to. */
  back: string
  onSignedIn: () => void
}

/** The server was shown a passkey and does not take it. */
const isRefused = (cause: unknown): boolean => cause instanceof ServerProblem && cause.problem.status < 404

/** The ways in that this server has: password, passkey, and those of others. */
export const SignInForm = (props: SignInFormProps) => {
  const words = () => localized(accountTexts)
  const [problem, setProblem] = createSignal('')
  const form = createForm({
    start: { email: '', password: '' },
    check: ({ email, password }) => ({
      email: faultOfEmail(words().fields.email, email),
      password: faultOfText(words().fields.password, password),
    }),
    act: async ({ email, password }) => {
      setProblem('')
      await signIn(email.trim(), password)
      props.onSignedIn()
    },
    explain: (cause) => ({ form: explain(cause) }),
  })
  const hasPasskeys = () => props.ways.passkey && passkeysWork()

  const passkey = async (proposed: boolean): Promise<void> => {
    setProblem('')
    try {
      await signInWithPasskey(proposed)
      props.onSignedIn()
    } catch (cause) {
      // a proposal that came to nothing was no wish of the reader's
      if (!proposed || isRefused(cause)) setProblem(explain(cause))
    }
  }
  onMount(() => {
    void passkeysAreProposed().then((proposed) => {
      if (proposed && props.ways.passkey) void passkey(true)
    })
    onCleanup(stopAskingForPasskey)
  })
  const away = async (provider: string): Promise<void> => {
    setProblem('')
    try {
      const failed = new URL(location.href)
      failed.searchParams.set('failed', provider)
      location.assign(await providerAddress(provider, props.back, failed.pathname + failed.search))
    } catch (cause) {
      setProblem(explain(cause))
    }
  }

  return (
    <div class="form">
      <Show when={props.ways.password}>
        <form class="form" noValidate onSubmit={(event) => void form.submit(event)}>
          <InputRow
            field={form.field('email')}
            title={words().fields.email}
            type="email"
            inputmode="email"
            autocomplete={hasPasskeys() ? 'username webauthn' : 'username'}
            autocapitalize="none"
            spellcheck={false}
          />
          <PasswordRow
            field={form.field('password')}
            title={words().fields.password}
            autocomplete="current-password"
          />
          <Show when={form.failure()}>
            <p class="form-failure" role="alert">
              {form.failure()}
            </p>
          </Show>
          <button type="submit" class="button primary" disabled={form.busy()}>
            {form.busy() ? words().signIn.busy : words().signIn.act}
          </button>
        </form>
      </Show>
      <Show when={hasPasskeys() || props.ways.providers.length > 0}>
        <Show when={props.ways.password}>
          <p class="door-or">{words().signIn.or}</p>
        </Show>
        <div class="door-ways">
          <For each={props.ways.providers}>
            {({ id, title }) => (
              <button type="button" class="button wide" onClick={() => void away(id)}>
                {words().signIn.provider(title)}
              </button>
            )}
          </For>
          <Show when={hasPasskeys()}>
            <button type="button" class="button wide" onClick={() => void passkey(false)}>
              <Icon name="key" size={18} />
              {words().signIn.passkey}
            </button>
          </Show>
        </div>
      </Show>
      <Show when={problem()}>
        <p class="form-failure" role="alert">
          {problem()}
        </p>
      </Show>
    </div>
  )
}
