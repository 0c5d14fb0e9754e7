import type { ServiceTime, TransitDay, TransitTrip } from '#geodata/schema/transit.ts'
import { groupBy } from './groupBy.ts'

export type Departure = { time: ServiceTime; stop: string; trip: TransitTrip }

/** Departures of one direction: same GTFS `route_id` and headsign. */
export type TimetableColumn = { route: string; headsign: string; departures: Departure[] }

type DayTrips = Pick<TransitDay, 'trips'>

/**
 * Departures in order of time from the given stops, or from all. The last stop of a trip is an arrival only. A trip that calls
 * twice departs twice.
 */
export function departuresFrom(day: DayTrips, stops?: ReadonlySet<string>): Departure[] {
  return day.trips
    .flatMap((trip) =>
      trip.departures.slice(0, -1).flatMap((time, i) => {
        const stop = trip.stops[i]
        return stop !== undefined && (!stops || stops.has(stop)) ? [{ time, stop, trip }] : []
      }),
    )
    .sort((a, b) => a.time - b.time)
}

/** The timetable of a stop (all `stop_id` of its group) on a day, by route and headsign, in order of the first departure. */
export function stopTimetable(day: DayTrips, stops: ReadonlySet<string>): TimetableColumn[] {
  const columns = groupBy(departuresFrom(day, stops), ({ trip }) =>
    JSON.stringify([trip.route, trip.headsign]),
  )
  return [...columns.values()].flatMap((departures) => {
    const [first] = departures
    return first ? [{ route: first.trip.route, headsign: first.trip.headsign, departures }] : []
  })
}
