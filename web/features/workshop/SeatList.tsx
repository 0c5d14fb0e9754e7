import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js'
import type { Seat, SeatChange } from '#geodata/schema/workshop/seat.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { changeSeat, fetchSeats } from '#web/server/workshopClient.ts'
import { createCalmly } from '#web/ui/createCalmly.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import { createWorkshopActs } from './createWorkshopActs.ts'
import { Outcome } from './Outcome.tsx'
import { PaperEntry } from './PaperEntry.tsx'
import { SeatLine } from './SeatLine.tsx'

/** Who is here and who has added what is told by nobody: it is asked for so often while the list is looked at. */
const ASK_EVERY_MS = 5000
/** Also while hundreds add things. */
const AT_MOST_MS = 2000
/** A list that is longer can be searched. */
const LONG = 12

type SeatListProps = {
  formatInstant: (instant: string) => string
  /** The number of a sheet of paper whose code has been scanned. */
  paper: number | null
}

/** Everybody who takes part: what each has added, whether they are here, and what a helper can do for or about them. */
export const SeatList = (props: SeatListProps) => {
  const map = useMap()
  const acts = createWorkshopActs()
  const words = () => localized(workshopTexts).people
  const [text, setText] = createSignal('')
  const seats = createFetched(() => map.id, fetchSeats)
  createEffect(on(map.workshop.now, createCalmly(seats.refetch, AT_MOST_MS), { defer: true }))
  const timer = setInterval(seats.refetch, ASK_EVERY_MS)
  onCleanup(() => clearInterval(timer))

  const all = createMemo(() => seats.value() ?? [])
  const present = () => all().filter(({ removed }) => !removed)
  const gone = () => all().filter(({ removed }) => removed)
  const found = () => {
    const wanted = foldForSearch(text())
    return present()
      .filter(({ nickname }) => foldForSearch(nickname).includes(wanted))
      .toSorted((one, other) => Number(other.here) - Number(one.here))
  }
  const change = async (seat: string, values: SeatChange): Promise<boolean> => {
    const done = await acts.attempt(async () => {
      await changeSeat(map.id, seat, values)
    })
    seats.refetch()
    return done
  }
  const lines = (list: () => Seat[]) => (
    <ul class="seat-list">
      <For each={list().map(({ id }) => id)}>
        {(id) => (
          <Show when={all().find((seat) => seat.id === id)}>
            {(seat) => (
              <SeatLine
                seat={seat()}
                formatInstant={props.formatInstant}
                onChange={(values) => change(id, values)}
                onEnter={() => map.workshop.enterFor(seat())}
              />
            )}
          </Show>
        )}
      </For>
    </ul>
  )
  return (
    <div class="workshop-people">
      <PaperEntry
        seats={all()}
        known={seats.value() !== undefined}
        paper={props.paper}
        onSeat={seats.refetch}
      />
      <Outcome acts={acts} />
      <Show when={seats.error()}>
        <p class="field-problem small-text" role="alert">
          {words().failed}
        </p>
      </Show>
      <Show when={seats.value() && present().length === 0}>
        <p class="muted">{words().none}</p>
      </Show>
      <Show when={present().length > 0}>
        <p class="small-text muted">
          {words().count(present().length, present().filter(({ here }) => here).length)}
        </p>
        <Show when={present().length > LONG}>
          <input
            type="search"
            class="text-input small"
            aria-label={words().search}
            placeholder={words().search}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </Show>
        {lines(found)}
      </Show>
      <Show when={gone().length > 0}>
        <h3>{words().removed}</h3>
        {lines(gone)}
      </Show>
      <details class="workshop-help">
        <summary>{words().returnTitle}</summary>
        <p class="small-text">{words().returnText}</p>
      </details>
    </div>
  )
}
