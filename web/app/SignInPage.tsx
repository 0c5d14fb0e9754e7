import { A, useSearchParams } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import type { Me } from '#geodata/schema/people/me.ts'
import { DoorCard } from '#web/features/account/DoorCard.tsx'
import { RegisterForm } from '#web/features/account/RegisterForm.tsx'
import { returnPath } from '#web/features/account/returnPath.ts'
import { SignInForm } from '#web/features/account/SignInForm.tsx'
import { localized, texts } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { useMe } from '#web/project/me.ts'
import { createPageTitle } from './createPageTitle.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { RegionPicture } from './RegionPicture.tsx'

const hasWay = ({ ways }: Me): boolean => ways.password || ways.passkey || ways.providers.length > 0

/** The way in for those who make maps; a new account is made here where this server lets people. */
export const SignInPage = () => {
  const me = useMe()
  const [query, setQuery] = useSearchParams<{
    to?: string
    failed?: string
    error?: string
    register?: string
  }>()
  const words = () => localized(accountTexts)
  const back = () => returnPath(query.to)
  // what was fetched until now was for the public
  const enter = (): void => location.assign(back())
  const registers = (known: Me) => query.register !== undefined && known.ways.register === 'open'
  const isOut = (known: Me) => !known.setup && known.mode === 'closed' && !known.signedIn
  const title = () => {
    const known = me.value()
    return known && isOut(known) && registers(known) ? words().register.title : words().signIn.title
  }
  const lead = () => {
    const known = me.value()
    if (!known || !isOut(known)) return ''
    return registers(known) ? words().register.lead : words().signIn.lead
  }
  createPageTitle(title)
  return (
    <DoorCard title={title()} lead={lead()} picture={<RegionPicture label="" />}>
      <Show when={me.error()}>
        <LoadFailed onRetry={me.refetch} />
      </Show>
      <Show when={me.value()}>
        {(known) => (
          <Switch>
            <Match when={known().setup}>
              <p>{words().signIn.setupFirst}</p>
              <A class="button primary" href="/setup">
                {words().setup.title}
              </A>
            </Match>
            <Match when={known().mode === 'personal'}>
              <p>{known().signedIn ? words().signIn.personal : words().signIn.elsewhere}</p>
              <A class="button primary" href="/maps">
                {words().signIn.goOn}
              </A>
            </Match>
            <Match when={known().signedIn}>
              <p>{words().signIn.already(known().name ?? '')}</p>
              <A class="button primary" href={back()}>
                {back() === '/maps' ? words().signIn.goOn : texts().back}
              </A>
            </Match>
            <Match when={registers(known())}>
              <RegisterForm onDone={enter} />
              <div class="door-notes">
                <button type="button" class="text-button" onClick={() => setQuery({ register: undefined })}>
                  {words().signIn.toSignIn}
                </button>
              </div>
            </Match>
            <Match when={!hasWay(known())}>
              <p>{words().signIn.noWay}</p>
            </Match>
            <Match when={true}>
              <Show when={query.failed ?? query.error}>
                <p class="form-failure" role="alert">
                  {words().signIn.providerFailed}
                </p>
              </Show>
              <SignInForm ways={known().ways} back={back()} onSignedIn={enter} />
              <div class="door-notes">
                <Show when={known().ways.register === 'open'}>
                  <button type="button" class="text-button" onClick={() => setQuery({ register: '1' })}>
                    {words().signIn.toRegister}
                  </button>
                </Show>
                <Show when={known().ways.register === 'invited'}>
                  <p class="small-text muted">{words().signIn.invitedOnly}</p>
                </Show>
                <Show when={known().ways.password}>
                  <details>
                    <summary>{words().signIn.forgotten}</summary>
                    <p>{words().signIn.forgottenText}</p>
                  </details>
                </Show>
              </div>
            </Match>
          </Switch>
        )}
      </Show>
    </DoorCard>
  )
}
