import type { TransitDay } from '#geodata/schema/transit.ts'
import { type Departure, departuresFrom } from './stopTimetable.ts'

export type FirstLastDeparture = { first: Departure; last: Departure; count: number }

/** First and last bus (始発・終発) from one stop, given by its poles, or of the whole day; null where nothing departs. */
export function firstLastDeparture(
  day: Pick<TransitDay, 'trips'>,
  poles?: ReadonlySet<string>,
): FirstLastDeparture | null {
  const departures = departuresFrom(day, poles)
  const first = departures[0]
  const last = departures.at(-1)
  return first && last ? { first, last, count: departures.length } : null
}
