import { A } from '@solidjs/router'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { PasskeySection } from '#web/features/account/PasskeySection.tsx'
import { PasswordSection } from '#web/features/account/PasswordSection.tsx'
import { ProfileSection } from '#web/features/account/ProfileSection.tsx'
import { signInAddress } from '#web/features/account/returnPath.ts'
import { SessionSection } from '#web/features/account/SessionSection.tsx'
import { TeamSection } from '#web/features/account/TeamSection.tsx'
import '#web/features/account/account.css'
import { formatInstant } from '#web/features/maps/formatInstant.ts'
import { QrCode } from '#web/features/reader/QrCode.tsx'
import { language, localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { useMe } from '#web/project/me.ts'
import { createPageTitle } from './createPageTitle.ts'
import { LoadFailed } from './LoadFailed.tsx'

/** One's own account: name, ways in, where it is signed in, teams. */
export const AccountPage = () => {
  const me = useMe()
  const words = () => localized(accountTexts)
  const [round, setRound] = createSignal(0)
  const instant = (text: string): string => formatInstant(text, language())
  createPageTitle(() => words().mine.title)
  return (
    <div class="page account-page">
      <h1>{words().mine.title}</h1>
      <Show when={me.error()}>
        <LoadFailed onRetry={me.refetch} />
      </Show>
      <Show when={me.value()}>
        {(known) => (
          <Switch>
            <Match when={known().mode === 'personal'}>
              <p>{known().signedIn ? words().signIn.personal : words().signIn.elsewhere}</p>
            </Match>
            <Match when={known().signedIn}>
              <div class="account-columns">
                <ProfileSection me={known()} onChanged={me.refetch} />
                <SessionSection round={round()} formatInstant={instant} />
                <Show when={known().ways.password}>
                  <PasswordSection email={known().email ?? ''} onChanged={() => setRound(round() + 1)} />
                </Show>
                <Show when={known().ways.passkey}>
                  <PasskeySection formatInstant={instant} />
                </Show>
              </div>
              <TeamSection
                me={known().id ?? ''}
                formatInstant={instant}
                qr={(address, label) => <QrCode text={address} label={label} />}
              />
            </Match>
            <Match when={true}>
              <p>{words().mine.signInFirst}</p>
              <p>
                <A class="button primary" href={signInAddress('/account')}>
                  {words().signIn.act}
                </A>
              </p>
            </Match>
          </Switch>
        )}
      </Show>
    </div>
  )
}
