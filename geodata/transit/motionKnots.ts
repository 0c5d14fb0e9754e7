import type { TransitTrip } from '#geodata/schema/transit.ts'

/** A moment and how far along its path a vehicle then is. Both rise, never fall. */
export type Knot = { time: number; metres: number }

/**
 * What a vehicle does between its first and last stop: arrival and departure at each stop as points to interpolate between.
 * Timetables are printed in whole minutes, so neighbouring stops often share one. A bus cannot be at both at once: the first
 * of them keeps the minute and the others are passed on the way to the next later time (at the end of the trip: the last one
 * keeps it). Every stop with a time of its own is met exactly at that time.
 */
export function motionKnots(trip: TransitTrip, metres: readonly number[]): Knot[] {
  const knots: Knot[] = []
  let latest = Number.NEGATIVE_INFINITY
  let furthest = 0
  trip.stops.forEach((_, i) => {
    furthest = Math.max(furthest, metres[i] ?? furthest)
    for (const time of [trip.arrivals[i], trip.departures[i]]) {
      latest = Math.max(latest, time ?? latest)
      knots.push({ time: latest, metres: furthest })
    }
  })
  return withoutJumps(knots)
}

function withoutJumps(knots: readonly Knot[]): Knot[] {
  const endTime = knots.at(-1)?.time
  const firstOfTime = knots.filter((knot, i) => knots[i - 1]?.time !== knot.time)
  if (firstOfTime.length < 2) return firstOfTime.slice(0, 1)
  return firstOfTime.map((knot) => (knot.time === endTime ? (knots.at(-1) ?? knot) : knot))
}
