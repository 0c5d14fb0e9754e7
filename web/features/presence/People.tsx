import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'
import { useDatasets } from '#web/project/datasetStore.ts'
import { layerTitle } from '#web/project/document/layerTitle.ts'
import { deviceIdentity, editorColors, keepIdentity } from '#web/project/document/live/deviceIdentity.ts'
import type { Person } from '#web/project/document/live/presence.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { placePopover } from '#web/ui/placePopover.ts'
import './presence.css'

const MOST_SHOWN = 3

/** A person as a disc with the first letter of the name. */
const Disc = (props: { person: Person }) => (
  <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" class="person-disc">
    <circle cx="14" cy="14" r="13" fill={props.person.color} />
    <text x="14" y="18.6" text-anchor="middle" class="person-letter">
      {Array.from(props.person.name).at(0)}
    </text>
  </svg>
)

type PeopleProps = { following: number | null; onFollow: (client: number | null) => void }

/** Who has this map open; their list tells where each is, follows one, and lets you say who you are. */
export const People = (props: PeopleProps) => {
  const map = useMap()
  const datasets = useDatasets()
  const id = createUniqueId()
  let button!: HTMLButtonElement
  let popover!: HTMLDivElement
  const [mine, setMine] = createSignal(deviceIdentity())
  const others = () => map.people().filter(({ me }) => !me)

  const become = (values: Partial<{ name: string; color: string }>): void => {
    const next = { ...mine(), ...values }
    if (!next.name.trim()) return
    setMine(next)
    keepIdentity(next)
    map.say(next)
  }
  const whereIs = (person: Person): string => {
    const layer = map.document.layers.find((each) => each.id === person.selection)
    if (!layer) return mapTexts().people.onTab[person.tab]
    return mapTexts().people.editing(layerTitle(layer, datasets.find(layer.source)))
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        class="people-button"
        popovertarget={id}
        aria-label={`${mapTexts().people.title} (${map.people().length})`}
        title={mapTexts().people.title}
      >
        <For each={map.people().slice(0, MOST_SHOWN)}>{(person) => <Disc person={person} />}</For>
        <Show when={map.people().length > MOST_SHOWN}>
          <span class="people-more tabular">+{map.people().length - MOST_SHOWN}</span>
        </Show>
      </button>
      <div
        ref={popover}
        id={id}
        popover
        class="menu panel people-list"
        onToggle={(event) => {
          if (event.newState === 'open') placePopover(popover, button)
        }}
      >
        <h2>{mapTexts().people.title}</h2>
        <div class="people-me">
          <label>
            {mapTexts().people.name}
            <input
              class="text-input small"
              maxlength={40}
              value={map.people().find(({ me }) => me)?.name ?? mine().name}
              onChange={(event) => become({ name: event.currentTarget.value.trim() })}
            />
          </label>
          <fieldset class="plain-fieldset people-colors">
            <legend class="visually-hidden">{mapTexts().people.color}</legend>
            <For each={editorColors}>
              {(color) => (
                <label>
                  <input
                    type="radio"
                    class="visually-hidden"
                    name={`${id}-color`}
                    aria-label={color}
                    checked={mine().color === color}
                    onChange={() => become({ color })}
                  />
                  <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
                    <circle cx="12" cy="12" r="9" fill={color} />
                  </svg>
                </label>
              )}
            </For>
          </fieldset>
        </div>
        <ul>
          <For each={others()}>
            {(person) => (
              <li>
                <Disc person={person} />
                <span class="person-words">
                  {person.name}
                  <span class="small-text muted">{whereIs(person)}</span>
                </span>
                <button
                  type="button"
                  class="button small"
                  aria-pressed={props.following === person.client}
                  aria-label={mapTexts().people.follow(person.name)}
                  onClick={() => {
                    props.onFollow(props.following === person.client ? null : person.client)
                    popover.hidePopover()
                  }}
                >
                  {props.following === person.client ? mapTexts().people.stop : mapTexts().people.followShort}
                </button>
              </li>
            )}
          </For>
        </ul>
      </div>
    </>
  )
}
