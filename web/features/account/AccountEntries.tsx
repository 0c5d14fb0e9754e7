import { A } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { Portal } from 'solid-js/web'
import type { Me } from '#geodata/schema/people/me.ts'
import { localized } from '#web/i18n/language.ts'
import { accountMenuTexts } from '#web/i18n/panels/accountMenuTexts.ts'
import { sentenceOf } from '#web/project/sentenceOf.ts'
import type { UnsentOnDevice } from '#web/project/unsentOnDevice.ts'
import { leave } from './leave.ts'
import { SignOutDialog } from './SignOutDialog.tsx'

/** Who one is, and what one can do about it. */
export const AccountEntries = (props: { me: Me; onGo: () => void }) => {
  const words = () => localized(accountMenuTexts).menu
  const [unsent, setUnsent] = createSignal<UnsentOnDevice>()
  const [problem, setProblem] = createSignal('')
  const signOut = async (sure: boolean): Promise<void> => {
    setProblem('')
    try {
      setUnsent(await leave(sure))
    } catch (cause) {
      setProblem(sentenceOf(cause))
    }
  }
  return (
    <Switch>
      <Match when={props.me.mode === 'personal'}>
        <p class="account-who">
          <strong>{words().owner}</strong>
          <span class="small-text muted">{words().ownerText}</span>
        </p>
      </Match>
      <Match when={props.me.guest}>
        <p class="account-who">
          <strong>{words().guest(props.me.name ?? '')}</strong>
          <span class="small-text muted">{words().guestText}</span>
        </p>
      </Match>
      <Match when={props.me.signedIn}>
        <p class="account-who">
          <strong>{props.me.name}</strong>
          <span class="small-text muted">{props.me.email}</span>
          <Show when={props.me.administrator}>
            <span class="chip">{words().administrator}</span>
          </Show>
        </p>
        <A class="account-line" href="/account" onClick={() => props.onGo()}>
          {words().account}
        </A>
        <Show when={props.me.administrator}>
          <A class="account-line" href="/admin" onClick={() => props.onGo()}>
            {words().admin}
          </A>
        </Show>
        <button type="button" class="account-line" onClick={() => void signOut(false)}>
          {words().signOut}
        </button>
        <Show when={problem()}>
          <p class="account-who field-problem" role="alert">
            {problem()}
          </p>
        </Show>
        <Show when={unsent()}>
          {(waiting) => (
            <Portal>
              <SignOutDialog
                unsent={waiting()}
                onClose={() => setUnsent(undefined)}
                onAnyway={() => void signOut(true)}
              />
            </Portal>
          )}
        </Show>
      </Match>
    </Switch>
  )
}
