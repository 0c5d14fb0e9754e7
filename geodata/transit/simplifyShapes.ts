import { keptVertices } from '#geodata/geometry/simplifyLine.ts'
import type { TransitFeed, TransitShape } from '#geodata/schema/transit.ts'
import { interpolate } from './interpolate.ts'
import { metresAlong, metresAround } from './metres.ts'

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
  const [origin] = shape.coordinates
  if (!origin) throw new Error(`Shape ${shape.id}: expected vertices`)
  const project = metresAround(origin)
  const kept = keptVertices(shape.coordinates.flatMap(project), tolerance)
  const coordinates = shape.coordinates.filter((_, i) => kept[i] === 1)
  const before = shape.distances.filter((_, i) => kept[i] === 1)
  const distances = metresAlong(coordinates)
  return {
    shape: { id: shape.id, coordinates, distances },
    remeasure: (metres: number) => interpolate(before, distances, metres),
  }
}
