import { Index, type JSX, Show } from 'solid-js'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import { createAttempt } from '#web/project/createAttempt.ts'
import { fetchTeams, putTeam } from '#web/server/teamClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { createForm } from '#web/ui/form/createForm.ts'
import { InputRow } from '#web/ui/form/InputRow.tsx'
import { Outcome } from '#web/ui/form/Outcome.tsx'
import { explain } from './explain.ts'
import { faultOfName } from './faults.ts'
import { newTeamId } from './newTeamId.ts'
import { TeamCard } from './TeamCard.tsx'

type TeamSectionProps = {
  me: string
  formatInstant: (instant: string) => string
  qr: (address: string, label: string) => JSX.Element
}

/** People who are given roles together: the teams one is in, and the way to a new one. */
export const TeamSection = (props: TeamSectionProps) => {
  const words = () => localized(accountTexts).teams
  const teams = createFetched(
    () => true,
    () => fetchTeams(),
  )
  const { told, problem, attempt } = createAttempt({ onDone: teams.refetch, explain })
  const form = createForm({
    start: { name: '' },
    check: ({ name }) => ({ name: faultOfName(words().name, name) }),
    act: async ({ name }) => {
      if (await attempt(() => putTeam(newTeamId(), name.trim()), words().made(name.trim()))) form.clear()
    },
    explain: (cause) => ({ form: explain(cause) }),
  })
  return (
    <section class="account-section panel" aria-labelledby="account-teams">
      <h2 id="account-teams">{words().title}</h2>
      <p class="muted">{words().lead}</p>
      <Show when={teams.value()}>
        {(known) => (
          <Index each={known()} fallback={<p class="muted small-text">{words().none}</p>}>
            {(team) => (
              <TeamCard
                team={team()}
                me={props.me}
                attempt={attempt}
                formatInstant={props.formatInstant}
                qr={props.qr}
              />
            )}
          </Index>
        )}
      </Show>
      <Outcome told={told()} problem={problem()} />
      <form class="team-new" noValidate onSubmit={(event) => void form.submit(event)}>
        <InputRow field={form.field('name')} title={words().name} autocomplete="off" />
        <button type="submit" class="button" disabled={form.busy()}>
          {words().create}
        </button>
      </form>
    </section>
  )
}
