import { createMemo, createSignal, Show } from 'solid-js'
import type { Seat } from '#geodata/schema/workshop/seat.ts'
import { localized } from '#web/i18n/language.ts'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { useMap } from '#web/project/document/openMap.ts'
import { paperNumber } from '#web/project/workshop/paperNumber.ts'
import { addPaperSeat } from '#web/server/workshopClient.ts'
import { createWorkshopActs } from './createWorkshopActs.ts'
import { Outcome } from './Outcome.tsx'

type PaperEntryProps = {
  seats: readonly Seat[]
  /** The seats are read. */
  known: boolean
  /** The number that a scanned code says. */
  paper: number | null
  /** A seat was made. */
  onSeat: () => void
}

/** Somebody wrote on paper: a seat in their name, and from then on what is drawn is theirs. */
export const PaperEntry = (props: PaperEntryProps) => {
  const map = useMap()
  const acts = createWorkshopActs()
  const words = () => localized(workshopTexts).paper
  const numbers = createMemo(() =>
    props.seats.flatMap(({ paper, nickname }) => (paper ? [paperNumber(nickname) ?? 0] : [])),
  )
  const [typed, setTyped] = createSignal<number>()
  const [name, setName] = createSignal('')
  const number = () => typed() ?? props.paper ?? Math.max(0, ...numbers()) + 1
  const known = () =>
    props.seats.find(
      ({ paper, removed, nickname }) => paper && !removed && paperNumber(nickname) === number(),
    )

  const begin = async (): Promise<void> => {
    const seat = known()
    if (seat) map.workshop.enterFor(seat)
    else
      await acts.attempt(async () => {
        map.workshop.enterFor(await addPaperSeat(map.id, words().seatName(number(), name().trim())))
        props.onSeat()
      })
    setName('')
    setTyped(number() + 1)
  }
  return (
    <details class="workshop-paper" open={props.paper !== null}>
      <summary>{words().title}</summary>
      <p class="small-text muted">{words().lead}</p>
      <form
        class="paper-form"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <label class="field-title">
          {words().number}
          <input
            class="text-input small tabular"
            type="number"
            min="1"
            max="9999"
            required
            value={number()}
            onInput={(event) => setTyped(event.currentTarget.valueAsNumber || undefined)}
          />
        </label>
        <Show
          when={known()}
          fallback={
            <label class="field-title">
              {words().name}
              <input
                class="text-input small"
                maxlength={12}
                autocomplete="off"
                value={name()}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </label>
          }
        >
          {(seat) => <p class="small-text">{words().again(seat().nickname, seat().rows)}</p>}
        </Show>
        <button type="submit" class="button small primary" disabled={acts.busy() || !props.known}>
          {words().begin}
        </button>
      </form>
      <Outcome acts={acts} />
    </details>
  )
}
