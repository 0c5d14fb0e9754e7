import type { Geometry } from 'geojson'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Field, Properties, PropertyValue } from '#geodata/schema/field.ts'
import { decodeGeometry, encodeGeometry } from './gpkgGeometry.ts'
import { quote } from './quote.ts'

export type SqlValue = string | number | Buffer | null

/** A row of a dataset's table as better-sqlite3 gives it. */
export type FeatureRow = { fid: number; uid: string; version: number; geom?: Buffer | null } & Record<
  string,
  SqlValue | undefined
>

/** The columns of `FeatureRow`, ready for SELECT. */
export function rowColumns(dataset: Dataset): string {
  const own = dataset.fields.map((field) => quote(field.name))
  return ['fid', 'uid', 'version', ...(dataset.geometry === 'none' ? [] : ['geom']), ...own].join(', ')
}

export const toSql = (value: PropertyValue | undefined): SqlValue =>
  typeof value === 'boolean' ? Number(value) : (value ?? null)

const fromSql = (field: Field, value: SqlValue | undefined): PropertyValue => {
  if (value === null || value === undefined || Buffer.isBuffer(value)) return null
  return field.type === 'boolean' ? value !== 0 : value
}

export function propertiesOf(dataset: Dataset, row: FeatureRow): Properties {
  return Object.fromEntries(dataset.fields.map((field) => [field.name, fromSql(field, row[field.name])]))
}

export function toFeature(dataset: Dataset, row: FeatureRow): StoredFeature {
  return {
    fid: row.fid,
    uid: row.uid,
    version: row.version,
    geometry: row.geom ? readGeometry(row.geom) : null,
    properties: propertiesOf(dataset, row),
  }
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
  const geometry = decodeGeometry(stored)
  if (geometry.type !== 'MultiLineString' && geometry.type !== 'MultiPolygon') return geometry
  if (geometry.coordinates.length !== 1) return geometry
  if (geometry.type === 'MultiLineString') {
    return { type: 'LineString', coordinates: geometry.coordinates[0] ?? [] }
  }
  return { type: 'Polygon', coordinates: geometry.coordinates[0] ?? [] }
}
