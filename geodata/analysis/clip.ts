import {
  along,
  booleanPointInPolygon,
  feature,
  featureCollection,
  intersect,
  length,
  lineSplit,
} from '@turf/turf'
import type { Geometry, LineString, MultiPolygon, Polygon } from 'geojson'
import type { AnalysisRunOfTwo, PlacedRow } from './analysis.ts'
import { keptFields, keptProperties, titleFieldAmong } from './keptFields.ts'
import { kindOfRows } from './kindOfRows.ts'
import { merged } from './merged.ts'
import { parts } from './parts.ts'

export const clip: AnalysisRunOfTwo = (layer, other) => {
  const fields = keptFields(layer)
  const area = merged(other.rows.map(({ geometry }) => geometry))
  const rows = layer.rows.flatMap(({ geometry, properties }): PlacedRow[] => {
    const inside = area && clipped(geometry, area)
    return inside ? [{ geometry: inside, properties: keptProperties(fields, properties) }] : []
  })
  return { geometry: kindOfRows(rows), fields, titleField: titleFieldAmong(fields, layer.titleField), rows }
}

/** What of a geometry lies in an area, as one; of several kinds, the largest dimension stays. */
function clipped(geometry: Geometry, area: Polygon | MultiPolygon): Geometry | undefined {
  const kept = parts(geometry).flatMap((part): Geometry[] => {
    if (part.type === 'Point') return booleanPointInPolygon(part, area) ? [part] : []
    if (part.type === 'LineString') return clippedLine(part, area)
    const inside = intersect(featureCollection<Polygon | MultiPolygon>([feature(part), feature(area)]))
    return inside ? [inside.geometry] : []
  })
  return joined(kept.flatMap(parts))
}

/** The pieces between crossings of the border whose middle lies inside. */
function clippedLine(line: LineString, area: Polygon | MultiPolygon): LineString[] {
  const pieces = lineSplit(line, feature(area)).features.map(({ geometry }) => geometry)
  return (pieces.length > 0 ? pieces : [line]).filter((piece) => {
    const half = length(feature(piece), { units: 'meters' }) / 2
    return booleanPointInPolygon(along(piece, half, { units: 'meters' }), area)
  })
}

function joined(kept: ReturnType<typeof parts>): Geometry | undefined {
  const polygons = kept.filter((part) => part.type === 'Polygon')
  if (polygons.length > 0)
    return single(polygons) ?? { type: 'MultiPolygon', coordinates: polygons.map((part) => part.coordinates) }
  const lines = kept.filter((part) => part.type === 'LineString')
  if (lines.length > 0)
    return single(lines) ?? { type: 'MultiLineString', coordinates: lines.map((part) => part.coordinates) }
  const points = kept.filter((part) => part.type === 'Point')
  if (points.length > 0)
    return single(points) ?? { type: 'MultiPoint', coordinates: points.map((part) => part.coordinates) }
  return undefined
}

const single = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)
