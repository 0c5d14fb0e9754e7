import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { MapMember } from '#geodata/schema/people/mapMember.ts'
import { localized } from '#web/i18n/language.ts'
import { roleTexts } from '#web/i18n/panels/roleTexts.ts'
import { shareTexts } from '#web/i18n/panels/shareTexts.ts'
import type { Attempt } from '#web/project/createAttempt.ts'
import { setRole } from '#web/server/memberClient.ts'
import { fetchTeams } from '#web/server/teamClient.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { knownOf } from './knownOf.ts'

type AddMemberProps = { map: string; members: MapMember[]; attempt: Attempt }

/** Gives the map to a team, or to somebody of one's teams, without a link. Nothing is shown where there is nobody to choose. */
export const AddMember = (props: AddMemberProps) => {
  const words = () => localized(shareTexts)
  const roles = () => localized(roleTexts)
  const id = createUniqueId()
  const [whom, setWhom] = createSignal('')
  const [role, setRoleChosen] = createSignal<(typeof mapRoles)[number]>('editor')
  const teams = createFetched(
    () => true,
    () => fetchTeams(),
  )
  const known = () => knownOf(teams.value() ?? [], props.members)
  const everybody = () => [...known().teams, ...known().people]
  const chosen = () => everybody().find((each) => each.id === whom()) ?? everybody()[0]
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const somebody = chosen()
    if (somebody)
      await props.attempt(() => setRole(props.map, somebody.id, role()), words().added(somebody.name))
  }
  return (
    <Show when={everybody().length > 0}>
      <section aria-labelledby={`${id}-title`}>
        <h3 id={`${id}-title`}>{words().add}</h3>
        <form class="share-add" onSubmit={(event) => void add(event)}>
          <label class="form-row">
            <span class="small-text muted">{words().addWhom}</span>
            <select class="select" onChange={(event) => setWhom(event.currentTarget.value)}>
              <For
                each={[
                  { title: words().teams, list: known().teams },
                  { title: words().people, list: known().people },
                ].filter(({ list }) => list.length > 0)}
              >
                {(group) => (
                  <optgroup label={group.title}>
                    <For each={group.list}>
                      {(each) => (
                        <option value={each.id} selected={each.id === chosen()?.id}>
                          {each.name}
                        </option>
                      )}
                    </For>
                  </optgroup>
                )}
              </For>
            </select>
          </label>
          <label class="form-row">
            <span class="small-text muted">{words().addRole}</span>
            <select
              class="select"
              onChange={(event) =>
                setRoleChosen(mapRoles.find((each) => each === event.currentTarget.value) ?? 'viewer')
              }
            >
              <For each={mapRoles.filter((each) => each !== 'owner')}>
                {(each) => (
                  <option value={each} selected={each === role()}>
                    {roles()[each].title}
                  </option>
                )}
              </For>
            </select>
          </label>
          <button type="submit" class="button">
            {words().addAct}
          </button>
        </form>
      </section>
    </Show>
  )
}
