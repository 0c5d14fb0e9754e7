import type { ServiceTime, TransitDay } from '#geodata/schema/transit.ts'
import { departuresFrom } from './stopTimetable.ts'

/** Counts over a service day: bin `i` covers `binSeconds` from `i * binSeconds` on, its end excluded. */
export type DayHistogram = { binSeconds: number; counts: number[] }

const secondsPerDay = 86_400

type DayTrips = Pick<TransitDay, 'trips'>

/** Departures from any stop, per bin. Covers midnight to midnight, and longer where trips run past it. */
export function departureHistogram(day: DayTrips, binSeconds: number): DayHistogram {
  const histogram = emptyHistogram(day, binSeconds)
  for (const { time } of departuresFrom(day)) count(histogram, time, time)
  return histogram
}

/** Trips under way at some moment of each bin: what the density above the time slider shows. */
export function runningHistogram(day: DayTrips, binSeconds: number): DayHistogram {
  const histogram = emptyHistogram(day, binSeconds)
  for (const trip of day.trips) {
    const start = trip.departures[0]
    const end = trip.arrivals.at(-1)
    if (start !== undefined && end !== undefined) count(histogram, start, end)
  }
  return histogram
}

function emptyHistogram(day: DayTrips, binSeconds: number): DayHistogram {
  if (!(binSeconds > 0)) throw new RangeError(`Histogram: expected a bin of some seconds, got ${binSeconds}`)
  const latest = Math.max(secondsPerDay - 1, ...day.trips.map((trip) => trip.departures.at(-1) ?? 0))
  return { binSeconds, counts: Array.from({ length: Math.floor(latest / binSeconds) + 1 }, () => 0) }
}

function count({ binSeconds, counts }: DayHistogram, from: ServiceTime, to: ServiceTime): void {
  for (let bin = Math.floor(from / binSeconds); bin <= Math.floor(to / binSeconds); bin++) {
    counts[bin] = (counts[bin] ?? 0) + 1
  }
}
