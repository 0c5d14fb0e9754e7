import type { ServiceTime } from '#geodata/schema/transit.ts'
import type { VehicleIndex } from './vehicleIndex.ts'

/** Vehicles under way at one moment: only the first `count` entries of each array are in use. */
export type VehiclePositions = {
  count: number
  /** Number of the trip in `VehicleIndex.trips`. */
  trips: Uint32Array
  /** lon, lat of vehicle `i` at `2i`, `2i + 1`. */
  positions: Float64Array
  /** Degrees clockwise from north. */
  bearings: Float32Array
  /** The stop the vehicle heads for or stands at, as an index into its trip's `stops`. */
  nextStops: Uint16Array
}

/** Room for all trips of an index, to be handed to `positionsAt` again and again. */
export function makeVehiclePositions(index: VehicleIndex): VehiclePositions {
  const room = index.trips.length
  return {
    count: 0,
    trips: new Uint32Array(room),
    positions: new Float64Array(2 * room),
    bearings: new Float32Array(room),
    nextStops: new Uint16Array(room),
  }
}

const nearlyThere = 0.5 // metres: rounding must not make a vehicle standing at a stop head for it still

/**
 * Where every vehicle is at a second of the service day (may pass 86,400), by the timetable alone: no delays, no real-time
 * data. Writes into `into` and returns it, so that a frame of an animation allocates nothing.
 */
export function positionsAt(
  index: VehicleIndex,
  time: ServiceTime,
  into: VehiclePositions = makeVehiclePositions(index),
): VehiclePositions {
  const { starts, ends } = index
  into.count = 0
  for (let trip = 0; trip < starts.length; trip++) {
    if (at(starts, trip) > time) break
    if (at(ends, trip) >= time) place(index, trip, time, into)
  }
  return into
}

function place(index: VehicleIndex, trip: number, time: number, into: VehiclePositions): void {
  const vehicle = into.count++
  const metres = metresAt(index, trip, time)
  const path = at(index.path, trip)
  const end = at(index.firstVertex, path + 1)
  const vertex = lastNotAfter(index.vertexMetres, at(index.firstVertex, path), end, metres)
  const next = Math.min(vertex + 1, end - 1)
  const part = fraction(at(index.vertexMetres, vertex), at(index.vertexMetres, next), metres)

  into.trips[vehicle] = trip
  into.positions[2 * vehicle] = between(at(index.vertices, 2 * vertex), at(index.vertices, 2 * next), part)
  into.positions[2 * vehicle + 1] = between(
    at(index.vertices, 2 * vertex + 1),
    at(index.vertices, 2 * next + 1),
    part,
  )
  into.bearings[vehicle] = at(index.vertexBearings, vertex)
  into.nextStops[vehicle] = nextStop(index, trip, metres)
}

/** Metres along its path that a trip under way has come by `time`. */
export function metresAt(index: VehicleIndex, trip: number, time: ServiceTime): number {
  const end = at(index.firstKnot, trip + 1)
  const knot = lastNotAfter(index.knotTimes, at(index.firstKnot, trip), end, time)
  const next = Math.min(knot + 1, end - 1)
  const part = fraction(at(index.knotTimes, knot), at(index.knotTimes, next), time)
  return between(at(index.knotMetres, knot), at(index.knotMetres, next), part)
}

function nextStop(index: VehicleIndex, trip: number, metres: number): number {
  const first = at(index.firstStop, trip)
  const end = at(index.firstStop, trip + 1)
  const passed = lastNotAfter(index.stopMetres, first, end, metres - nearlyThere)
  const stop = at(index.stopMetres, passed) < metres - nearlyThere ? passed + 1 : passed
  return Math.min(stop, end - 1) - first
}

/** The last index in `[first, end)` whose value is at most `value`; `first` where none is. */
function lastNotAfter(values: Float64Array, first: number, end: number, value: number): number {
  let low = first
  let high = end - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at(values, middle) <= value) low = middle
    else high = middle - 1
  }
  return low
}

const fraction = (from: number, to: number, value: number) =>
  to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0

/** Exact at both ends. */
const between = (from: number, to: number, part: number) => (part < 1 ? from + (to - from) * part : to)

function at(values: Float64Array | Float32Array | Uint32Array, i: number): number {
  const value = values[i]
  if (value === undefined) throw new RangeError(`Vehicle index: expected an entry ${i} of ${values.length}`)
  return value
}
