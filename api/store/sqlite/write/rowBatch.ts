import type { Geometry } from 'geojson'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Field, Properties } from '#geodata/schema/field.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import { checkGeometry, checkProperties, checkUid, fitsField } from '../../checkFeature.ts'
import { geometryBox, union } from '../geometry/geometryBox.ts'
import { writeGeometry } from '../geopackage/featureRow.ts'

/** Rows on their way to the writer thread, column by column: a fraction of what copying objects costs. */
export type RowBatch = {
  rows: number
  uids: string[]
  geometry: GeometryColumn
  /** In the order of the dataset's fields; NaN is null among numbers, booleans are 0 and 1. */
  columns: ((string | null)[] | Float64Array<ArrayBuffer>)[]
  located: number
  extent: Bbox | null
}

type GeometryColumn =
  | { kind: 'none' }
  /** lon, lat by turns; NaN where there is no position. */
  | { kind: 'points'; lonLat: Float64Array<ArrayBuffer> }
  /** Stored geometries end to end; an empty one is null. */
  | { kind: 'stored'; bytes: Uint8Array<ArrayBuffer>; ends: Uint32Array<ArrayBuffer> }

/** Checks features and packs them into batches of up to `capacity` rows. */
export class RowBatchBuilder {
  readonly #dataset: Dataset
  readonly #fields: Set<string>
  readonly #capacity: number
  #features: NewFeature[] = []

  constructor(dataset: Dataset, capacity: number) {
    this.#dataset = dataset
    this.#fields = new Set(dataset.fields.map((field) => field.name))
    this.#capacity = capacity
  }

  /** What does not fit is not taken in: its faults are answered. */
  add(feature: NewFeature): UserError[] {
    if (!this.#fits(feature)) {
      const errors = faults(this.#dataset, feature)
      if (errors.length > 0) return errors
    }
    this.#features.push(feature)
    return []
  }

  get isFull(): boolean {
    return this.#features.length >= this.#capacity
  }

  take(): RowBatch {
    const features = this.#features
    this.#features = []
    const { geometry } = this.#dataset
    return {
      rows: features.length,
      uids: features.map((feature) => feature.uid),
      geometry:
        geometry === 'none' ? { kind: 'none' } : geometry === 'point' ? points(features) : stored(features),
      columns: this.#dataset.fields.map((field) => column(field, features)),
      located: features.reduce((count, feature) => count + (feature.geometry ? 1 : 0), 0),
      extent: features.reduce<Bbox | null>(
        (extent, feature) => (feature.geometry ? widened(extent, feature.geometry) : extent),
        null,
      ),
    }
  }

  /** The quick look that nearly every feature passes; what fails it is looked at again for the reasons. */
  #fits({ uid, geometry, properties }: NewFeature): boolean {
    if (checkUid(uid).length > 0 || checkGeometry(this.#dataset, geometry).length > 0) return false
    for (const name in properties) if (!this.#fields.has(name)) return false
    for (const field of this.#dataset.fields) {
      const value = properties[field.name]
      if (value !== null && value !== undefined && !fitsField(field, value)) return false
    }
    return true
  }
}

const faults = (dataset: Dataset, { uid, geometry, properties }: NewFeature): UserError[] =>
  [...checkUid(uid), ...checkProperties(dataset, properties), ...checkGeometry(dataset, geometry)].map(
    (error) => ({ ...error, path: `${uid}/${error.path}` }),
  )

function widened(extent: Bbox | null, geometry: Geometry): Bbox | null {
  if (geometry.type !== 'Point' || !extent) return union(extent, geometryBox(geometry))
  const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates
  if (lon < extent[0]) extent[0] = lon
  if (lat < extent[1]) extent[1] = lat
  if (lon > extent[2]) extent[2] = lon
  if (lat > extent[3]) extent[3] = lat
  return extent
}

function points(features: NewFeature[]): GeometryColumn {
  const lonLat = new Float64Array(2 * features.length).fill(Number.NaN)
  for (const [row, { geometry }] of features.entries()) {
    if (geometry?.type !== 'Point') continue
    lonLat[2 * row] = geometry.coordinates[0] ?? Number.NaN
    lonLat[2 * row + 1] = geometry.coordinates[1] ?? Number.NaN
  }
  return { kind: 'points', lonLat }
}

function stored(features: NewFeature[]): GeometryColumn {
  const parts = features.map(({ geometry }) => writeGeometry(geometry) ?? Buffer.alloc(0))
  let end = 0
  const ends = Uint32Array.from(parts, (part) => {
    end += part.length
    return end
  })
  const bytes = new Uint8Array(end)
  for (const [row, part] of parts.entries()) bytes.set(part, (ends[row] ?? 0) - part.length)
  return { kind: 'stored', bytes, ends }
}

function column({ name, type }: Field, features: NewFeature[]): RowBatch['columns'][number] {
  if (type === 'text' || type === 'date') {
    return features.map(({ properties }) => textIn(properties, name))
  }
  return Float64Array.from(features, ({ properties }) => numberIn(properties, name))
}

const textIn = (properties: Properties, name: string): string | null => {
  const value = properties[name]
  return typeof value === 'string' ? value : null
}

const numberIn = (properties: Properties, name: string): number => {
  const value = properties[name]
  return value === null || value === undefined ? Number.NaN : Number(value)
}
