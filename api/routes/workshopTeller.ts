import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import type { Store, Viewer } from '#api/store/store.ts'
import type { WorkshopNews } from '#geodata/schema/workshop/workshop.ts'
import { workshopTold } from './workshopTold.ts'

/** Hundreds who join in a minute are told together, in ms. */
const gathering = 250

export type WorkshopTeller = {
  /** What the workshop is now goes to everybody who has the map open: at once, and what follows soon after in one. */
  tell: (map: string) => void
  /** Resolves when all that was to be told is told. */
  settled: () => Promise<void>
}

const product: Viewer = { kind: 'system' }

export function workshopTeller(live: LiveMaps, maps: MapStore, store: Store): WorkshopTeller {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()

  async function tellNow(map: string): Promise<void> {
    if (live.people(map).size === 0) return
    const [workshop, seats, waiting] = await Promise.all([
      maps.workshops.workshop(product, map),
      maps.workshops.seats(map),
      store.rowsWaiting(map),
    ])
    const at = new Date().toISOString()
    const seatOf = new Map(seats.map((seat) => [seat.person, seat]))
    live.tellWorkshop(
      map,
      (person, runsIt): WorkshopNews => ({
        workshop: workshop ? workshopTold(workshop, { runsIt, seat: seatOf.get(person), waiting }, at) : null,
      }),
    )
  }

  async function run(map: string): Promise<void> {
    do {
      again.delete(map)
      await tellNow(map).catch((error: unknown) => console.error('a workshop could not be told:', error))
      await new Promise((resolve) => setTimeout(resolve, gathering).unref())
    } while (again.has(map))
    running.delete(map)
  }

  return {
    tell(map) {
      if (running.has(map)) again.add(map)
      else running.set(map, run(map))
    },
    async settled() {
      await Promise.all(running.values())
    },
  }
}
