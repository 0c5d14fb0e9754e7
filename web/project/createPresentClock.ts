import { createSignal, onCleanup } from 'solid-js'
import { fetchTransitDay } from '#web/server/client.ts'
import { createFetched } from '#web/ui/createFetched.ts'
import type { Clock } from './clock.ts'
import { clockInJapan } from './clockInJapan.ts'
import { TRANSIT_FEED } from './transitStore.ts'
import { speeds } from './view.ts'

const TICK_MS = 1000

/** Shows the present moment in the region until somebody sets it, and again when asked to. */
export const createPresentClock = (): Clock => {
  const [now, setNow] = createSignal(clockInJapan(Date.now()))
  const timer = setInterval(() => setNow(clockInJapan(Date.now())), TICK_MS)
  onCleanup(() => clearInterval(timer))
  const [chosen, setChosen] = createSignal<{ date: string; time: number } | null>(null)
  const [playing, setPlaying] = createSignal(false)
  const [speed, setSpeed] = createSignal<number>(speeds[0])
  const shown = () => chosen() ?? now()
  const day = createFetched(
    () => shown().date,
    (date) => fetchTransitDay(TRANSIT_FEED, date),
  )
  return {
    date: () => shown().date,
    time: () => shown().time,
    playing,
    speed,
    day: day.value,
    setDate: (date) => void setChosen({ ...shown(), date }),
    setTime: (time) => void setChosen({ ...shown(), time }),
    setPlaying: (next) => {
      setChosen(shown())
      setPlaying(next)
    },
    setSpeed: (next) => void setSpeed(next),
    present: {
      isShown: () => chosen() === null,
      show: () => {
        setPlaying(false)
        setChosen(null)
      },
    },
  }
}
