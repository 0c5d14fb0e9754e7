import type { GeometryKind } from '#geodata/schema/dataset.ts'
import type { PlacedRow } from './analysis.ts'

/** `mixed` where the rows are not all of one kind. */
export function kindOfRows(rows: readonly PlacedRow[]): GeometryKind {
  const kinds = new Set(rows.map(({ geometry }) => kindOf(geometry.type)))
  const [only] = kinds
  return kinds.size === 1 && only ? only : 'mixed'
}

function kindOf(type: PlacedRow['geometry']['type']): GeometryKind {
  switch (type) {
    case 'Point':
    case 'MultiPoint':
      return 'point'
    case 'LineString':
    case 'MultiLineString':
      return 'line'
    case 'Polygon':
    case 'MultiPolygon':
      return 'polygon'
    case 'GeometryCollection':
      return 'mixed'
  }
}
