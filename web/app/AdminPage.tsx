import { A, useSearchParams } from '@solidjs/router'
import { For, Match, Show, Switch } from 'solid-js'
import { signInAddress } from '#web/features/account/returnPath.ts'
import { AuditSection } from '#web/features/admin/AuditSection.tsx'
import { LimitsSection } from '#web/features/admin/LimitsSection.tsx'
import { PeopleSection } from '#web/features/admin/PeopleSection.tsx'
import { RegisterInvitations } from '#web/features/admin/RegisterInvitations.tsx'
import '#web/features/admin/admin.css'
import { formatInstant } from '#web/features/maps/formatInstant.ts'
import { QrCode } from '#web/features/reader/QrCode.tsx'
import { language, localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { adminTexts } from '#web/i18n/panels/adminTexts.ts'
import { createAttempt } from '#web/project/createAttempt.ts'
import { useMe } from '#web/project/me.ts'
import { fetchLimits, fetchPeople } from '#web/server/peopleClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { Outcome } from '#web/ui/form/Outcome.tsx'
import { createPageTitle } from './createPageTitle.ts'
import { LoadFailed } from './LoadFailed.tsx'
import '#web/ui/segments.css'

const tabs = ['people', 'limits', 'audit'] as const

/** The people of this server, what each may take of it, and what has happened. For administrators. */
export const AdminPage = () => {
  const me = useMe()
  const words = () => localized(adminTexts)
  const [query, setQuery] = useSearchParams<{ tab?: string }>()
  const tab = () => tabs.find((each) => each === query.tab) ?? 'people'
  const mayLook = () => me.value()?.administrator === true
  const people = createFetched(
    () => mayLook() || undefined,
    () => fetchPeople(),
  )
  const limits = createFetched(
    () => (mayLook() && tab() === 'limits') || undefined,
    () => fetchLimits(),
  )
  const names = () => new Map(people.value()?.people.map(({ id, name }) => [id, name]))
  const instant = (text: string): string => formatInstant(text, language())
  const { told, problem, attempt } = createAttempt({ onDone: people.refetch })
  createPageTitle(() => words().title)
  return (
    <div class="page admin-page">
      <header>
        <h1>{words().title}</h1>
        <p class="page-lead">{words().lead}</p>
      </header>
      <Show when={me.error()}>
        <LoadFailed onRetry={me.refetch} />
      </Show>
      <Show when={me.value() && !mayLook()}>
        <p class="notice">{words().forAdministrators}</p>
        <Show when={me.value()?.mode === 'closed' && !me.value()?.signedIn}>
          <p>
            <A class="button primary" href={signInAddress('/admin')}>
              {localized(accountTexts).signIn.act}
            </A>
          </p>
        </Show>
      </Show>
      <Show when={mayLook()}>
        {/* biome-ignore lint/a11y/useSemanticElements: switches between parts of a page are no form */}
        <div class="segments" role="group" aria-label={words().title}>
          <For each={tabs}>
            {(each) => (
              <button type="button" aria-pressed={tab() === each} onClick={() => setQuery({ tab: each })}>
                {words().tabs[each]}
              </button>
            )}
          </For>
        </div>
        <Outcome told={told()} problem={problem()} />
        <Show when={people.error() ?? limits.error()}>
          <LoadFailed
            onRetry={() => {
              people.refetch()
              limits.refetch()
            }}
          />
        </Show>
        <div class="admin-parts">
          <Switch>
            <Match when={tab() === 'audit'}>
              <AuditSection names={names()} formatInstant={instant} />
            </Match>
            <Match when={tab() === 'limits' && limits.value()}>
              {(known) => <LimitsSection limits={known()} people={people.value()?.people ?? []} />}
            </Match>
            <Match when={tab() === 'people' && people.value()}>
              {(known) => (
                <>
                  <PeopleSection
                    people={known().people}
                    me={me.value()?.id ?? ''}
                    attempt={attempt}
                    formatInstant={instant}
                  />
                  <RegisterInvitations
                    invitations={known().invitations}
                    attempt={attempt}
                    formatInstant={instant}
                    qr={(address, label) => <QrCode text={address} label={label} />}
                  />
                </>
              )}
            </Match>
          </Switch>
        </div>
      </Show>
    </div>
  )
}
