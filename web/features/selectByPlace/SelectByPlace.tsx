import type { Geometry, Polygon } from 'geojson'
import { createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js'
import { type PlaceRelation, placeRelations } from '#geodata/analysis/placeRelation.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { localized } from '#web/i18n/language.ts'
import { placeRoom } from '#web/i18n/maps/rooms/placeRoom.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { askPlaces } from './askPlaces.ts'
import { joinSelection, type SelectionWay, selectionWays } from './joinSelection.ts'
import './selectByPlace.css'

/** Something to compare with: another layer, or an area of the map. */
export type PlaceTarget = {
  id: string
  title: string
  own: boolean
  read: () => Promise<readonly Geometry[]>
}

type SelectByPlaceProps = {
  title: string
  rows: readonly FeatureJson[]
  chosen: ReadonlySet<string>
  targets: PlaceTarget[]
  viewArea: () => Polygon | undefined
  /** Lets the person draw an area; undefined: they have thought better of it. */
  drawArea: () => Promise<Polygon | undefined>
  onChosen: (uids: string[]) => void
  onClose: () => void
}

const VIEW = 'view'
const DRAWN = 'drawn'

/** Chooses rows by how they lie to another layer or an area. */
export const SelectByPlace = (props: SelectByPlaceProps) => {
  const id = createUniqueId()
  const words = () => localized(placeRoom)
  const [kind, setKind] = createSignal<PlaceRelation['kind']>('within')
  const [metres, setMetres] = createSignal('500')
  const [target, setTarget] = createSignal(props.targets.find(({ own }) => !own)?.id ?? VIEW)
  const [way, setWay] = createSignal<SelectionWay>('new')
  const [problem, setProblem] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [away, setAway] = createSignal(false)
  const stop = new AbortController()
  onCleanup(() => stop.abort())

  const relation = (): PlaceRelation | undefined => {
    const now = kind()
    if (now !== 'near') return { kind: now }
    const distance = Number(metres().normalize('NFKC').replaceAll(',', ''))
    return distance > 0 && distance <= 1_000_000 ? { kind: 'near', metres: distance } : undefined
  }
  const others = async (): Promise<readonly Geometry[] | undefined> => {
    if (target() === VIEW) {
      const area = props.viewArea()
      return area ? [area] : []
    }
    if (target() === DRAWN) {
      setAway(true)
      const area = await props.drawArea()
      setAway(false)
      return area && [area]
    }
    return props.targets.find((each) => each.id === target())?.read() ?? []
  }
  const choose = async (): Promise<void> => {
    const asked = relation()
    setProblem(asked ? '' : words().wrongMetres)
    if (!asked) return
    setBusy(true)
    try {
      const compared = await others()
      if (compared) {
        const located = props.rows.filter(({ geometry }) => geometry !== null)
        const own = props.targets.some((each) => each.own && each.id === target())
        const found = await askPlaces(
          {
            rows: located.map(({ geometry }) => geometry),
            others: own ? located.flatMap(({ geometry }) => geometry ?? []) : compared,
            relation: asked,
            ownLayer: own,
          },
          stop.signal,
        )
        const uids = found.flatMap((index) => located[index]?.id ?? [])
        if (uids.length === 0) setProblem(words().found('0'))
        else props.onChosen(joinSelection(props.chosen, uids, way()))
      }
    } catch {
      if (!stop.signal.aborted) setProblem(words().failed)
    }
    setBusy(false)
  }

  return (
    <Show when={!away()}>
      <Dialog title={words().title} onClose={() => (away() ? undefined : props.onClose())}>
        <form
          class="by-place"
          onSubmit={(event) => {
            event.preventDefault()
            void choose()
          }}
        >
          <p>{words().help(props.title)}</p>
          <fieldset>
            <legend>{words().relation}</legend>
            <div class="by-place-choices">
              <For each={placeRelations}>
                {(each) => (
                  <label>
                    <input
                      type="radio"
                      name={`${id}-kind`}
                      checked={kind() === each}
                      onChange={() => setKind(each)}
                    />
                    {words().relations[each]}
                  </label>
                )}
              </For>
            </div>
            <p class="field-help">{words().relationHelp[kind()]}</p>
          </fieldset>
          <Show when={kind() === 'near'}>
            <label class="by-place-field">
              <span>{words().metres}</span>
              <input
                class="text-input"
                inputmode="decimal"
                value={metres()}
                aria-invalid={problem() !== ''}
                onInput={(event) => setMetres(event.currentTarget.value)}
              />
            </label>
          </Show>
          <label class="by-place-field">
            <span>{words().target}</span>
            <select
              class="select"
              value={target()}
              onChange={(event) => setTarget(event.currentTarget.value)}
            >
              <For each={props.targets}>
                {(each) => (
                  <option value={each.id} selected={target() === each.id}>
                    {each.title}
                  </option>
                )}
              </For>
              <option value={VIEW} selected={target() === VIEW}>
                {words().view}
              </option>
              <option value={DRAWN} selected={target() === DRAWN}>
                {words().drawn}
              </option>
            </select>
          </label>
          <Show when={props.chosen.size > 0}>
            <label class="by-place-field">
              <span>{words().how}</span>
              <select
                class="select"
                onChange={(event) => {
                  const chosen = selectionWays.find((each) => each === event.currentTarget.value)
                  if (chosen) setWay(chosen)
                }}
              >
                <For each={selectionWays}>
                  {(each) => (
                    <option value={each} selected={way() === each}>
                      {words().hows[each]}
                    </option>
                  )}
                </For>
              </select>
            </label>
          </Show>
          <p class="by-place-problem" role="alert">
            {problem()}
          </p>
          <div class="by-place-acts">
            <span class="muted small-text" role="status">
              {busy() ? words().working : ''}
            </span>
            <button type="submit" class="button primary" disabled={busy()}>
              {target() === DRAWN ? words().draw : words().choose}
            </button>
          </div>
        </form>
      </Dialog>
    </Show>
  )
}
