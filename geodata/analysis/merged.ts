import { feature, featureCollection, union } from '@turf/turf'
import type { Geometry, MultiPolygon, Polygon } from 'geojson'
import { areasOf } from './parts.ts'

/** All areas as one, without inner borders; undefined where there are none. */
export function merged(geometries: readonly Geometry[]): Polygon | MultiPolygon | undefined {
  const areas = geometries.map(areasOf).filter((area) => area !== undefined)
  const [first, ...more] = areas
  if (!first || more.length === 0) return first
  return union(featureCollection(areas.map((area) => feature(area))))?.geometry
}
