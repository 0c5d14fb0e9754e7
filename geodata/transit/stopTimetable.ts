import { groupBy } from '#geodata/collections/groupBy.ts'
import type { ServiceTime, TransitDay, TransitTrip } from '#geodata/schema/transit.ts'

export type Departure = { time: ServiceTime; stop: string; trip: TransitTrip }

/** Departures of one direction: same GTFS `route_id` and headsign. */
export type TimetableColumn = { route: string; headsign: string; departures: Departure[] }

type DayTrips = Pick<TransitDay, 'trips'>

/**
 * Departures in order of time, from anywhere or from one stop, given by all its poles (`stop_id`). The last stop of a trip is
 * an arrival only, and a bus that goes on to another pole of the same stop has not left it. A trip that comes by twice departs
 * twice.
 */
export function departuresFrom(day: DayTrips, poles?: ReadonlySet<string>): Departure[] {
  return day.trips
    .flatMap((trip) =>
      trip.departures.flatMap((time, i) => {
        const stop = trip.stops[i]
        const next = trip.stops[i + 1]
        if (stop === undefined || next === undefined) return []
        return !poles || (poles.has(stop) && !poles.has(next)) ? [{ time, stop, trip }] : []
      }),
    )
    .sort((a, b) => a.time - b.time)
}

/** The timetable of one stop (all its poles) on a day, by route and headsign, in order of the first departure. */
export function stopTimetable(day: DayTrips, poles: ReadonlySet<string>): TimetableColumn[] {
  const columns = groupBy(departuresFrom(day, poles), ({ trip }) =>
    JSON.stringify([trip.route, trip.headsign]),
  )
  return [...columns.values()].flatMap((departures) => {
    const [first] = departures
    return first ? [{ route: first.trip.route, headsign: first.trip.headsign, departures }] : []
  })
}
