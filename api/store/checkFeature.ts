import type { Geometry } from 'geojson'
import type { Dataset, GeometryKind } from '#geodata/schema/dataset.ts'
import type { Field, Properties, PropertyValue } from '#geodata/schema/field.ts'
import type { UserError } from '#geodata/schema/problem.ts'

const allowed: Record<GeometryKind, readonly Geometry['type'][]> = {
  point: ['Point'],
  line: ['LineString', 'MultiLineString'],
  polygon: ['Polygon', 'MultiPolygon'],
  mixed: ['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
  none: [],
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const error = (path: string, ja: string, en: string): UserError => ({
  path,
  message: { ja, en },
  severity: 'error',
})

export function fitsField(field: Field, value: PropertyValue): boolean {
  switch (field.type) {
    case 'text':
      return typeof value === 'string'
    case 'integer':
      return Number.isSafeInteger(value)
    case 'real':
      return typeof value === 'number' && Number.isFinite(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && date.test(value)
  }
}

export function checkProperties(dataset: Dataset, properties: Properties): UserError[] {
  const fields = new Map(dataset.fields.map((field) => [field.name, field]))
  return Object.entries(properties).flatMap(([name, value]) => {
    const field = fields.get(name)
    if (!field) return error(name, `項目「${name}」はありません`, `there is no field "${name}"`)
    if (value === null || fitsField(field, value)) return []
    return error(name, `${field.type} ではない値です: ${value}`, `expected ${field.type}, found ${value}`)
  })
}

export function checkGeometry(dataset: Dataset, geometry: Geometry | null): UserError[] {
  if (geometry === null) return []
  if (!allowed[dataset.geometry].includes(geometry.type)) {
    const expected = allowed[dataset.geometry].join(', ') || 'null'
    return [
      error(
        'geometry',
        `このデータセットに置けない図形です: ${geometry.type}`,
        `expected ${expected}, found ${geometry.type}`,
      ),
    ]
  }
  return positionsFit(geometry)
    ? []
    : [
        error(
          'geometry',
          '経度・緯度の範囲を外れた座標があります',
          'expected longitudes within ±180 and latitudes within ±90',
        ),
      ]
}

export function checkUid(uid: string): UserError[] {
  return uuid.test(uid) ? [] : [error('uid', `UUID ではありません: ${uid}`, `expected a UUID, found ${uid}`)]
}

function positionsFit(geometry: Geometry): boolean {
  const inRange = (value: unknown): boolean => {
    if (!Array.isArray(value)) return false
    if (!Array.isArray(value[0])) {
      const [lon, lat] = value
      return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
    }
    return value.length > 0 && value.every(inRange)
  }
  return geometry.type !== 'GeometryCollection' && inRange(geometry.coordinates)
}
