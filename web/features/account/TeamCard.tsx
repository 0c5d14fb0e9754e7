import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Team, TeamMember } from '#geodata/schema/people/team.ts'
import { localized } from '#web/i18n/language.ts'
import { accountTexts } from '#web/i18n/panels/accountTexts.ts'
import type { Attempt } from '#web/project/createAttempt.ts'
import {
  inviteToTeam,
  putTeam,
  removeTeamMember,
  setTeamLead,
  withdrawTeamInvitation,
} from '#web/server/teamClient.ts'
import { createForm } from '#web/ui/form/createForm.ts'
import { InputRow } from '#web/ui/form/InputRow.tsx'
import { InvitationLinks } from '#web/ui/form/InvitationLinks.tsx'
import { NameDisc } from '#web/ui/NameDisc.tsx'
import { explain } from './explain.ts'
import { faultOfName } from './faults.ts'

type TeamCardProps = {
  team: Team
  me: string
  attempt: Attempt
  formatInstant: (instant: string) => string
  qr: (address: string, label: string) => JSX.Element
}

/** One team: who is in it; for who leads it, the way to change that. */
export const TeamCard = (props: TeamCardProps) => {
  const words = () => localized(accountTexts).teams
  const [renaming, setRenaming] = createSignal(false)
  const [inviting, setInviting] = createSignal(false)
  const make = async (until: string) => {
    let made: { url: string; until: string } | undefined
    await props.attempt(async () => {
      made = await inviteToTeam(props.team.id, until)
    }, '')
    return made
  }
  const naming = createForm({
    start: { name: props.team.name },
    check: ({ name }) => ({ name: faultOfName(words().name, name) }),
    act: async ({ name }) => {
      if (await props.attempt(() => putTeam(props.team.id, name.trim()), words().renamed)) setRenaming(false)
    },
    explain: (cause) => ({ form: explain(cause) }),
  })
  const isMe = ({ person }: TeamMember): boolean => person === props.me
  const lead = (member: TeamMember): Promise<boolean> =>
    props.attempt(() => setTeamLead(props.team.id, member.person, !member.leads), words().ledChanged)
  const remove = async (member: TeamMember): Promise<void> => {
    const { id, name } = props.team
    const sure = isMe(member) ? words().leaveSure(name) : words().removeSure(member.name, name)
    if (!confirm(sure)) return
    await props.attempt(
      () => removeTeamMember(id, member.person),
      isMe(member) ? words().left : words().removedOne,
    )
  }
  return (
    <article class="team">
      <div class="team-head">
        <h3>{props.team.name}</h3>
        <span class="small-text muted">{words().members(props.team.members.length)}</span>
      </div>
      <ul class="account-lines">
        <For each={props.team.members}>
          {(member) => (
            <li>
              <span class="team-member">
                <NameDisc name={member.name} small />
                <span>
                  {member.name}
                  <Show when={isMe(member)}>
                    <span class="small-text muted">{words().you}</span>
                  </Show>
                  <Show when={member.leads}>
                    {' '}
                    <span class="chip">{words().leads}</span>
                  </Show>
                  <Show when={member.email}>
                    <span class="small-text muted">
                      <br />
                      {member.email}
                    </span>
                  </Show>
                </span>
              </span>
              <Show when={props.team.leads && !isMe(member)}>
                <button
                  type="button"
                  class="button small"
                  aria-label={member.leads ? words().noLeadOf(member.name) : words().leadOf(member.name)}
                  onClick={() => void lead(member)}
                >
                  {member.leads ? words().noLead : words().lead1}
                </button>
              </Show>
              <Show when={props.team.leads || isMe(member)}>
                <button
                  type="button"
                  class="button small"
                  aria-label={isMe(member) ? words().leave : words().removeOf(member.name)}
                  onClick={() => void remove(member)}
                >
                  {isMe(member) ? words().leave : words().remove}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.team.leads}>
        <Show
          when={inviting() || props.team.invitations.length > 0}
          fallback={
            <button type="button" class="text-button" onClick={() => setInviting(true)}>
              {words().add}
            </button>
          }
        >
          <p class="small-text muted">{words().addHelp}</p>
          <InvitationLinks
            links={props.team.invitations}
            make={make}
            withdraw={({ id }) =>
              void props.attempt(() => withdrawTeamInvitation(props.team.id, id), words().withdrawn)
            }
            formatInstant={props.formatInstant}
            qr={props.qr}
          />
        </Show>
        <Show
          when={renaming()}
          fallback={
            <button type="button" class="text-button" onClick={() => setRenaming(true)}>
              {words().rename}
            </button>
          }
        >
          <form class="team-forms" noValidate onSubmit={(event) => void naming.submit(event)}>
            <InputRow field={naming.field('name')} title={words().name} autocomplete="off" />
            <button type="submit" class="button small" disabled={naming.busy()}>
              {words().rename}
            </button>
          </form>
        </Show>
      </Show>
    </article>
  )
}
