import type { ServiceTime } from '#geodata/schema/transit.ts'

/** Arrival and departure at a stop; null where stop_times.txt leaves the time open (it is no timepoint). */
export type CallTimes = { arrival: ServiceTime | null; departure: ServiceTime | null }

/**
 * Times for the stops that have none, by the way covered between the neighbouring stops that have (GTFS: "provide … estimated
 * or interpolated times"). Whole seconds. The first and the last stop must have a time.
 */
export function fillTimes(
  calls: readonly CallTimes[],
  metres: readonly number[],
): { arrivals: ServiceTime[]; departures: ServiceTime[] } {
  const arrivals = calls.map(({ arrival, departure }) => arrival ?? departure)
  const departures = calls.map(({ arrival, departure }) => departure ?? arrival)
  let known = 0
  return {
    arrivals: arrivals.map((time, i) => {
      if (time !== null) known = i
      return time ?? between(known, i)
    }),
    departures: departures.map((time, i) => {
      if (time !== null) known = i
      return time ?? between(known, i)
    }),
  }

  function between(before: number, i: number): ServiceTime {
    const after = arrivals.findIndex((time, k) => k > i && time !== null)
    const from = departures[before]
    const to = arrivals[after]
    if (typeof from !== 'number' || typeof to !== 'number') {
      throw new Error('Times: expected the first and the last stop of a trip to have one')
    }
    const way = (metres[after] ?? 0) - (metres[before] ?? 0)
    const part = way > 0 ? ((metres[i] ?? 0) - (metres[before] ?? 0)) / way : (i - before) / (after - before)
    return Math.round(from + part * (to - from))
  }
}
