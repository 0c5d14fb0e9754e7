import type { TransitFeed, TransitShape } from '#geodata/schema/transit.ts'
import { flatten, metresAlong } from './metres.ts'

/**
 * The feed with shapes thinned by Douglas-Peucker: no vertex left out lies further than `tolerance` metres from the line that
 * is kept. Lengths are measured anew along the kept line, and the stops keep their place between the vertices around them.
 */
export function simplifyShapes(feed: TransitFeed, tolerance: number): TransitFeed {
  const thinned = new Map(feed.shapes.map((shape) => [shape.id, thin(shape, tolerance)]))
  return {
    ...feed,
    shapes: [...thinned.values()].map(({ shape }) => shape),
    trips: feed.trips.map((trip) => {
      const remeasure = trip.shape === null ? undefined : thinned.get(trip.shape)?.remeasure
      return { ...trip, distances: (remeasure && trip.distances?.map(remeasure)) ?? trip.distances }
    }),
  }
}

function thin(shape: TransitShape, tolerance: number) {
  const kept = keptVertices(shape, tolerance)
  const coordinates = shape.coordinates.filter((_, i) => kept[i] === 1)
  const before = shape.distances.filter((_, i) => kept[i] === 1)
  const distances = metresAlong(coordinates)
  return {
    shape: { id: shape.id, coordinates, distances },
    remeasure: (metres: number) => interpolate(before, distances, metres),
  }
}

/** 1 at each vertex to keep. Without recursion: a shape may have tens of thousands of vertices. */
function keptVertices({ coordinates }: TransitShape, tolerance: number): Uint8Array {
  const kept = new Uint8Array(coordinates.length)
  const [origin] = coordinates
  if (!origin) return kept
  const flat = flatten(coordinates, origin)
  const stretches: [number, number][] = [[0, coordinates.length - 1]]
  kept[0] = 1
  kept[coordinates.length - 1] = 1
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [first, last] = stretch
    const furthest = furthestFromChord(flat, first, last)
    if (furthest.metres <= tolerance) continue
    kept[furthest.vertex] = 1
    stretches.push([first, furthest.vertex], [furthest.vertex, last])
  }
  return kept
}

function furthestFromChord(flat: Float64Array, first: number, last: number) {
  let vertex = first
  let metres = 0
  for (let i = first + 1; i < last; i++) {
    const away = metresFromSegment(flat, i, first, last)
    if (away > metres) {
      vertex = i
      metres = away
    }
  }
  return { vertex, metres }
}

function metresFromSegment(flat: Float64Array, point: number, from: number, to: number): number {
  const x = (vertex: number) => flat[2 * vertex] ?? 0
  const y = (vertex: number) => flat[2 * vertex + 1] ?? 0
  const dx = x(to) - x(from)
  const dy = y(to) - y(from)
  const squared = dx * dx + dy * dy
  const along = squared > 0 ? ((x(point) - x(from)) * dx + (y(point) - y(from)) * dy) / squared : 0
  const part = Math.min(1, Math.max(0, along))
  return Math.hypot(x(point) - x(from) - part * dx, y(point) - y(from) - part * dy)
}

/** The value at `at` of the polyline through (`from[i]`, `to[i]`); both lists rise. */
function interpolate(from: readonly number[], to: readonly number[], at: number): number {
  const after = from.findIndex((value) => value >= at)
  if (after < 0) return to.at(-1) ?? 0
  const before = Math.max(0, after - 1)
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [from[before], from[after], to[before], to[after]]
  return x1 > x0 ? y0 + ((at - x0) / (x1 - x0)) * (y1 - y0) : y1
}
