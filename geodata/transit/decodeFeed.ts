import * as v from 'valibot'
import type { TransitFeed, TransitService, TransitTrip } from '#geodata/schema/transit.ts'
import { type PackedFeed, packedFeedSchema } from './packedFeed.ts'

/** Unpacks what `encodeFeed` made, for example the parsed JSON of a file; throws where it is something else. */
export function decodeFeed(value: unknown): TransitFeed {
  const parsed = v.safeParse(packedFeedSchema, value)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new Error(`Packed timetable: ${issue.message} at ${v.getDotPath(issue) ?? 'the top'}`)
  }
  const packed = parsed.output
  const stopPositions = unpackPositions(packed.stops)
  return {
    ...packed.feed,
    stops: packed.stops.id.map((id, i) => {
      const nameEn = packed.stops.nameEn[i]
      return {
        id,
        name: entry(packed.stops.name, i),
        kana: entry(packed.stops.kana, i),
        ...(nameEn ? { nameEn } : {}),
        position: entry(stopPositions, i),
      }
    }),
    routes: packed.routes,
    services: packed.services.map((service) => ({ ...service, weekdays: unpackWeekdays(service.weekdays) })),
    shapes: packed.shapes.map((shape) => ({
      id: shape.id,
      coordinates: unpackPositions(shape),
      distances: sums(shape.metres, metreUnits),
    })),
    trips: packed.trips.map((trip) => unpackTrip(packed, trip)),
  }
}

const degreeUnits = 1e6
const metreUnits = 10

function unpackTrip(packed: PackedFeed, trip: PackedFeed['trips'][number]): TransitTrip {
  const [id, service, patternNumber, timing, start] = trip
  const pattern = entry(packed.patterns, patternNumber)
  const moments = sums([start, ...entry(packed.timings, timing)], 1)
  return {
    id,
    route: entry(packed.routes, pattern.route).id,
    service: entry(packed.services, service).id,
    headsign: entry(packed.headsigns, pattern.headsign),
    shape: pattern.shape < 0 ? null : entry(packed.shapes, pattern.shape).id,
    stops: pattern.stops.map((stop) => entry(packed.stops.id, stop)),
    arrivals: moments.filter((_, i) => i % 2 === 0),
    departures: moments.filter((_, i) => i % 2 === 1),
    distances: pattern.metres.length === 0 ? null : sums(pattern.metres, metreUnits),
  }
}

function unpackWeekdays(digits: string): TransitService['weekdays'] {
  const runs = (weekday: number) => digits[weekday] === '1'
  return [runs(0), runs(1), runs(2), runs(3), runs(4), runs(5), runs(6)]
}

function unpackPositions({ lon, lat }: { lon: number[]; lat: number[] }): [number, number][] {
  const latitudes = sums(lat, degreeUnits)
  return sums(lon, degreeUnits).map((longitude, i) => [longitude, entry(latitudes, i)])
}

function sums(differences: readonly number[], unitsPerOne: number): number[] {
  let units = 0
  return differences.map((difference) => {
    units += difference
    return units / unitsPerOne
  })
}

function entry<Value>(list: readonly Value[], i: number): Value {
  const value = list[i]
  if (value === undefined)
    throw new Error(`Packed timetable: expected an entry ${i} in a list of ${list.length}`)
  return value
}
