import type { Geometry } from 'geojson'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Field, Properties, PropertyValue } from '#geodata/schema/field.ts'
import { decodeGeometry, encodeGeometry, storedPoint } from '../geometry/gpkgGeometry.ts'
import { quote } from './quote.ts'

export type SqlValue = string | number | Buffer | null

/** How rows of a dataset's table become features. */
export type RowReader = {
  /** For SELECT, read with `raw()`. */
  columns: string
  read: (row: SqlValue[]) => StoredFeature
}

export function rowReader(dataset: Dataset): RowReader {
  const spatial = dataset.geometry !== 'none'
  const names = dataset.fields.map((field) => quote(field.name))
  const first = spatial ? 4 : 3
  return {
    columns: ['fid', 'uid', 'version', ...(spatial ? ['geom'] : []), ...names].join(', '),
    read: (row) => {
      const geom = spatial ? row[3] : null
      const properties: Properties = {}
      let index = first
      for (const field of dataset.fields) {
        properties[field.name] = fromSql(field, row[index])
        index += 1
      }
      return {
        fid: Number(row[0]),
        uid: String(row[1]),
        version: Number(row[2]),
        geometry: Buffer.isBuffer(geom) ? readGeometry(geom) : null,
        properties,
      }
    },
  }
}

export const toSql = (value: PropertyValue | undefined): SqlValue =>
  typeof value === 'boolean' ? Number(value) : (value ?? null)

const fromSql = (field: Field, value: SqlValue | undefined): PropertyValue => {
  if (value === null || value === undefined || typeof value === 'object') return null
  return field.type === 'boolean' ? value !== 0 : value
}

/** As kept in a column of one type: a single line or area becomes a collection of one. */
export function writeGeometry(geometry: Geometry | null | undefined): Buffer | null {
  if (!geometry) return null
  switch (geometry.type) {
    case 'LineString':
      return encodeGeometry({ type: 'MultiLineString', coordinates: [geometry.coordinates] })
    case 'Polygon':
      return encodeGeometry({ type: 'MultiPolygon', coordinates: [geometry.coordinates] })
    default:
      return encodeGeometry(geometry)
  }
}

/** A collection of one is read as the single line or area. */
export function readGeometry(stored: Buffer): Geometry {
  const point = storedPoint(stored)
  if (point) return { type: 'Point', coordinates: point }
  const geometry = decodeGeometry(stored)
  if (geometry.type !== 'MultiLineString' && geometry.type !== 'MultiPolygon') return geometry
  if (geometry.coordinates.length !== 1) return geometry
  if (geometry.type === 'MultiLineString') {
    return { type: 'LineString', coordinates: geometry.coordinates[0] ?? [] }
  }
  return { type: 'Polygon', coordinates: geometry.coordinates[0] ?? [] }
}
