import { For, Show } from 'solid-js'
import { type MapRole, mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { MapMember } from '#geodata/schema/people/mapMember.ts'
import { localized } from '#web/i18n/language.ts'
import { roleTexts } from '#web/i18n/panels/roleTexts.ts'
import { shareTexts } from '#web/i18n/panels/shareTexts.ts'
import type { Attempt } from '#web/project/createAttempt.ts'
import { setRole } from '#web/server/memberClient.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { NameDisc } from '#web/ui/NameDisc.tsx'

type MemberListProps = { map: string; me: string; members: MapMember[]; attempt: Attempt }

const isTeam = ({ person }: MapMember): boolean => person.startsWith('team_')

/** Everybody who has the map, with their roles to choose. */
export const MemberList = (props: MemberListProps) => {
  const words = () => localized(shareTexts)
  const roles = () => localized(roleTexts)
  const nameOf = (member: MapMember): string => member.name || words().noName
  const teamName = (id: string): string =>
    props.members.find(({ person }) => person === id)?.name ?? words().team
  const owners = () => props.members.filter(({ role, team }) => role === 'owner' && team === null)
  const isLastOwner = (member: MapMember): boolean => member.role === 'owner' && owners().length === 1

  const change = async (member: MapMember, role: MapRole): Promise<boolean> => {
    if (role === 'owner' && !confirm(words().ownerSure(nameOf(member)))) return false
    const done = words().changed(nameOf(member), roles()[role].title)
    return props.attempt(() => setRole(props.map, member.person, role), done)
  }
  const remove = (member: MapMember): void => {
    if (!confirm(words().removeSure(nameOf(member)))) return
    void props.attempt(() => setRole(props.map, member.person, null), words().removed)
  }
  return (
    <section aria-labelledby="share-members">
      <h3 id="share-members">{words().members}</h3>
      <ul class="share-members">
        <For each={props.members}>
          {(member) => (
            <li>
              <Show when={isTeam(member)} fallback={<NameDisc name={nameOf(member)} />}>
                <span class="name-disc">
                  <Icon name="people" size={18} />
                </span>
              </Show>
              <span class="share-who">
                <span>
                  {nameOf(member)}
                  <Show when={member.person === props.me}>
                    <span class="muted">{words().you}</span>
                  </Show>
                </span>
                <Show when={member.email}>
                  <span class="small-text muted">{member.email}</span>
                </Show>
                <Show when={member.team}>
                  {(team) => <span class="small-text muted">{words().through(teamName(team()))}</span>}
                </Show>
                <Show when={isTeam(member)}>
                  <span class="small-text muted">{words().team}</span>
                </Show>
              </span>
              <Show
                when={member.team === null && !isLastOwner(member)}
                fallback={
                  <span class="share-fixed small-text" title={member.team ? '' : words().lastOwner}>
                    {roles()[member.role].title}
                  </span>
                }
              >
                <select
                  class="select small"
                  aria-label={words().role(nameOf(member))}
                  onChange={(event) => {
                    const select = event.currentTarget
                    const role = mapRoles.find((each) => each === select.value)
                    if (role)
                      void change(member, role).then((worked) => {
                        if (!worked) select.value = member.role
                      })
                  }}
                >
                  <For each={mapRoles}>
                    {(role) => (
                      <option value={role} selected={role === member.role}>
                        {roles()[role].title}
                      </option>
                    )}
                  </For>
                </select>
                <button
                  type="button"
                  class="button small"
                  aria-label={words().removeOf(nameOf(member))}
                  onClick={() => remove(member)}
                >
                  {words().remove}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <details class="share-roles">
        <summary>{words().rolesHelp}</summary>
        <dl>
          <For each={mapRoles.toReversed()}>
            {(role) => (
              <div>
                <dt>{roles()[role].title}</dt>
                <dd>{roles()[role].text}</dd>
              </div>
            )}
          </For>
        </dl>
      </details>
    </section>
  )
}
