import { booleanPointInPolygon, distance, nearestPointOnLine, polygonToLine } from '@turf/turf'
import type { Geometry, LineString, Polygon, Position } from 'geojson'
import { parts } from './parts.ts'

/** Metres from a place to the nearest place of a geometry, on the sphere, and that place. In an area it is 0. */
export function metresBetween(place: Position, geometry: Geometry): { metres: number; at: Position } {
  let best = { metres: Number.POSITIVE_INFINITY, at: place }
  const offer = (at: Position): void => {
    const metres = distance(place, at, { units: 'meters' })
    if (metres < best.metres) best = { metres, at }
  }
  for (const part of parts(geometry)) {
    if (part.type === 'Point') offer(part.coordinates)
    else if (part.type === 'LineString') offer(nearestOn(part, place))
    else if (booleanPointInPolygon(place, part)) return { metres: 0, at: place }
    else for (const ring of ringsOf(part)) offer(nearestOn(ring, place))
  }
  return best
}

const nearestOn = (line: LineString, place: Position): Position =>
  nearestPointOnLine(line, place).geometry.coordinates

function ringsOf(polygon: Polygon): LineString[] {
  const outline = polygonToLine(polygon)
  const lines = outline.type === 'FeatureCollection' ? outline.features : [outline]
  return lines.flatMap(({ geometry }) => parts(geometry).filter((part) => part.type === 'LineString'))
}
