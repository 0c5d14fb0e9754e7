import { batch, createSignal, onCleanup } from 'solid-js'
import type { Seat } from '#geodata/schema/workshop/seat.ts'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import { fetchWorkshop } from '#web/server/workshopClient.ts'
import { millisecondsLeft } from './timeLeft.ts'

/** A timer on the wall turns its seconds when they turn. */
const TICK_MS = 250

/** The workshop of a map as the server tells of it, and what is left of its phase by the server's clock. */
export const createWorkshop = (map: string) => {
  /** undefined: not known yet; null: the map has none. */
  const [now, setNow] = createSignal<Workshop | null>()
  /** Milliseconds by which the server's clock is ahead of this device's. */
  const [ahead, setAhead] = createSignal(0)
  const [enteringFor, setEnteringFor] = createSignal<Pick<Seat, 'id' | 'nickname'> | null>(null)
  const [moment, setMoment] = createSignal(Date.now())
  let timer: ReturnType<typeof setInterval> | undefined

  const receive = (workshop: Workshop | null): void => {
    // an answer may be overtaken by what is told live
    if (workshop && workshop.serverTime < (now()?.serverTime ?? '')) return
    const told = Date.parse(workshop?.serverTime ?? '')
    batch(() => {
      if (Number.isFinite(told)) setAhead(told - Date.now())
      setMoment(Date.now())
      setNow(workshop)
    })
    clearInterval(timer)
    if (workshop?.now.endsAt) timer = setInterval(() => setMoment(Date.now()), TICK_MS)
  }
  onCleanup(() => clearInterval(timer))

  return {
    now,
    receive,
    /** Throws as requests do. */
    load: async (): Promise<void> => receive(await fetchWorkshop(map)),
    phase: () => now()?.phases.find(({ id }) => id === now()?.now.phase),
    /** Of the timer of the phase, below zero once it has run out; null: none runs. */
    left: (): number | null => millisecondsLeft(now()?.now.endsAt ?? null, moment() + ahead()),
    /** Whose contribution an editor is writing down; null: what is drawn is the editor's own. */
    enteringFor,
    enterFor: (seat: Pick<Seat, 'id' | 'nickname'> | null): void => void setEnteringFor(seat),
    /** The server's clock, milliseconds since 1970. */
    serverNow: (): number => Date.now() + ahead(),
  }
}
