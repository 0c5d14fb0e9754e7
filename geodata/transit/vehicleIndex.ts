import type { TransitDay, TransitShape, TransitTrip } from '#geodata/schema/transit.ts'
import { bearingBetween, type LonLat, metresAlong } from './metres.ts'
import { motionKnots } from './motionKnots.ts'

/**
 * The trips of a day laid out for `positionsAt`: flat arrays, trip after trip, in order of departure. What belongs to trip `i`
 * lies from `first…[i]` up to, not including, `first…[i + 1]`; a trip draws along path `path[i]`.
 */
export type VehicleIndex = {
  /** What trip numbers refer to. */
  trips: readonly TransitTrip[]
  /** Seconds of the service day in which trip `i` is under way, both ends included. */
  starts: Float64Array
  ends: Float64Array
  firstKnot: Uint32Array
  knotTimes: Float64Array
  knotMetres: Float64Array
  firstStop: Uint32Array
  stopMetres: Float64Array
  path: Uint32Array
  firstVertex: Uint32Array
  /** lon, lat of vertex `v` at `2v`, `2v + 1`. */
  vertices: Float64Array
  vertexMetres: Float64Array
  /** Degrees clockwise from north on the way from vertex `v` to the next. */
  vertexBearings: Float32Array
}

/** `metres` are those of the vertices; a path made of stops has one vertex for each of them. */
type Path = { line: LonLat[]; metres: number[]; madeOf: 'shape' | 'stops' }

const secondsPerDay = 86_400

/**
 * Indexes one service day. With `eve`, the day before it, trips that began then and pass midnight (GTFS times from 24:00) are
 * under way in the small hours of `day`, with their times counted from its midnight.
 */
export function buildVehicleIndex(day: TransitDay, eve?: TransitDay): VehicleIndex {
  const paths = makePaths(eve ? [day, eve] : [day])
  const trips = [...day.trips, ...(eve ? eve.trips.filter(passesMidnight).map(oneDayEarlier) : [])]
    .filter((trip) => trip.stops.length > 1)
    .sort((a, b) => (a.arrivals[0] ?? 0) - (b.arrivals[0] ?? 0))

  const pathOfTrip = trips.map(paths.numberOf)
  const metresOfTrip = trips.map(paths.metresOfStops)
  const knots = trips.map((trip, i) => motionKnots(trip, metresOfTrip[i] ?? []))
  const allKnots = knots.flat()
  return {
    trips,
    starts: Float64Array.from(knots, (list) => list[0]?.time ?? 0),
    ends: Float64Array.from(knots, (list) => list.at(-1)?.time ?? 0),
    firstKnot: offsets(knots),
    knotTimes: Float64Array.from(allKnots, (knot) => knot.time),
    knotMetres: Float64Array.from(allKnots, (knot) => knot.metres),
    firstStop: offsets(metresOfTrip),
    stopMetres: Float64Array.from(metresOfTrip.flat()),
    path: Uint32Array.from(pathOfTrip),
    ...layOut(paths.list),
  }
}

/** Shapes of shapes.txt and, for trips without one, straight lines from stop to stop. */
function makePaths(days: TransitDay[]) {
  const list: Path[] = []
  const numbers = new Map<string, number>()
  const shapes = new Map(days.flatMap((day) => day.shapes.map((shape) => [shape.id, shape])))
  const stops = new Map(days.flatMap((day) => day.feed.stops.map((stop) => [stop.id, stop.position])))

  const shapeOf = ({ shape, distances }: TransitTrip): TransitShape | undefined => {
    const found = shape === null || distances === null ? undefined : shapes.get(shape)
    return found && found.coordinates.length > 1 ? found : undefined
  }

  function numberOf(trip: TransitTrip): number {
    const shape = shapeOf(trip)
    const key = shape ? `shape ${shape.id}` : `stops ${JSON.stringify(trip.stops)}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    list.push(shape ? pathOfShape(shape) : straightPath(trip, stops))
    numbers.set(key, list.length - 1)
    return list.length - 1
  }

  function metresOfStops(trip: TransitTrip): number[] {
    const path = list[numberOf(trip)]
    return (path?.madeOf === 'stops' ? path.metres : trip.distances) ?? []
  }
  return { list, numberOf, metresOfStops }
}

/** Vertices at which the vehicle does not advance are left out: they have no direction. */
function pathOfShape({ coordinates, distances }: TransitShape): Path {
  const kept = coordinates.flatMap((position, i) => {
    const metres = distances[i] ?? 0
    return i === 0 || metres > (distances[i - 1] ?? 0) ? [{ position, metres }] : []
  })
  return {
    line: kept.map(({ position }) => position),
    metres: kept.map(({ metres }) => metres),
    madeOf: 'shape',
  }
}

function straightPath(trip: TransitTrip, stops: ReadonlyMap<string, LonLat>): Path {
  const line = trip.stops.map((id) => {
    const position = stops.get(id)
    if (!position) throw new Error(`Trip ${trip.id}: expected stop "${id}" in the feed's stops`)
    return position
  })
  return { line, metres: metresAlong(line), madeOf: 'stops' }
}

function layOut(paths: readonly Path[]) {
  const directed = ({ line }: Path) =>
    line.map((position, i) => {
      const [from, to] = line[i + 1] ? [position, line[i + 1]] : [line[i - 1], position]
      return from && to ? bearingBetween(from, to) : 0
    })
  return {
    firstVertex: offsets(paths.map((path) => path.line)),
    vertices: Float64Array.from(paths.flatMap((path) => path.line.flat())),
    vertexMetres: Float64Array.from(paths.flatMap((path) => path.metres)),
    vertexBearings: Float32Array.from(paths.flatMap(directed)),
  }
}

function offsets(lists: readonly (readonly unknown[])[]): Uint32Array {
  const first = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => {
    first[i + 1] = (first[i] ?? 0) + list.length
  })
  return first
}

const passesMidnight = (trip: TransitTrip) => (trip.arrivals.at(-1) ?? 0) >= secondsPerDay

const oneDayEarlier = (trip: TransitTrip): TransitTrip => ({
  ...trip,
  arrivals: trip.arrivals.map((time) => time - secondsPerDay),
  departures: trip.departures.map((time) => time - secondsPerDay),
})
