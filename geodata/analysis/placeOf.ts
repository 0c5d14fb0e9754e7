import { pointOnFeature } from '@turf/turf'
import type { Geometry, Position } from 'geojson'

/** Where a row stands, as one place that lies on it: the point itself, a place on the line or in the area. */
export function placeOf(geometry: Geometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates
  return pointOnFeature(geometry).geometry.coordinates
}
