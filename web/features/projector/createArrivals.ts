import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'

/** How long somebody new is pointed at. */
const SHOWN_MS = 7000

/**
 * Those that have come since it began; each for a while. `present` undefined: not all are known yet, and what is there then has been
 * there before.
 */
export const createArrivals = <Item extends { id: string }>(
  present: Accessor<readonly Item[] | undefined>,
): Accessor<Item[]> => {
  let known: Set<string> | undefined
  const [arrived, setArrived] = createSignal<Item[]>([])
  const timers = new Set<ReturnType<typeof setTimeout>>()
  createEffect(
    on(present, (items) => {
      if (!items) return
      const before = known
      known = new Set(items.map(({ id }) => id))
      // nothing is new to who has just come
      const fresh = before ? items.filter(({ id }) => !before.has(id)) : []
      if (fresh.length === 0) return
      setArrived([...fresh, ...arrived()])
      const timer = setTimeout(() => {
        timers.delete(timer)
        setArrived(arrived().filter((item) => !fresh.includes(item)))
      }, SHOWN_MS)
      timers.add(timer)
    }),
  )
  onCleanup(() => {
    for (const timer of timers) clearTimeout(timer)
  })
  return arrived
}
