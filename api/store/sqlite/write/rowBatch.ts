import type { Geometry } from 'geojson'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'
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

/**
 * Checks features and packs them into batches of up to `capacity` rows. Values go into their columns at once: objects kept until
 * the batch is full would outlive the young generation.
 */
export class RowBatchBuilder {
  readonly #dataset: Dataset
  readonly #fields: Set<string>
  readonly #capacity: number
  #batch: OpenBatch

  constructor(dataset: Dataset, capacity: number) {
    this.#dataset = dataset
    this.#fields = new Set(dataset.fields.map((field) => field.name))
    this.#capacity = capacity
    this.#batch = openBatch(dataset, capacity)
  }

  /** What does not fit is not taken in: its faults are answered. */
  add(feature: NewFeature): UserError[] {
    if (!this.#fits(feature)) {
      const errors = faults(this.#dataset, feature)
      if (errors.length > 0) return errors
    }
    const batch = this.#batch
    const row = batch.uids.length
    batch.uids.push(feature.uid)
    let index = 0
    for (const { name } of this.#dataset.fields) {
      const column = batch.columns[index]
      if (column instanceof Float64Array) column[row] = numberOf(feature.properties[name])
      else column?.push(textOf(feature.properties[name]))
      index += 1
    }
    const { geometry } = feature
    if (batch.lonLat && geometry?.type === 'Point') {
      batch.lonLat[2 * row] = geometry.coordinates[0] ?? Number.NaN
      batch.lonLat[2 * row + 1] = geometry.coordinates[1] ?? Number.NaN
    }
    batch.stored?.push(writeGeometry(geometry) ?? nothing)
    if (geometry) {
      batch.located += 1
      batch.extent = widened(batch.extent, geometry)
    }
    return []
  }

  get isFull(): boolean {
    return this.#batch.uids.length >= this.#capacity
  }

  take(): RowBatch {
    const { uids, columns, lonLat, stored, located, extent } = this.#batch
    this.#batch = openBatch(this.#dataset, this.#capacity)
    const rows = uids.length
    return {
      rows,
      uids,
      geometry: lonLat
        ? { kind: 'points', lonLat: lonLat.slice(0, 2 * rows) }
        : stored
          ? endToEnd(stored)
          : { kind: 'none' },
      columns: columns.map((column) => (column instanceof Float64Array ? column.slice(0, rows) : column)),
      located,
      extent,
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

/** A batch being filled. */
type OpenBatch = Pick<RowBatch, 'uids' | 'columns' | 'located' | 'extent'> & {
  lonLat?: Float64Array<ArrayBuffer>
  stored?: Uint8Array[]
}

const nothing = new Uint8Array()

const openBatch = ({ geometry, fields }: Dataset, capacity: number): OpenBatch => ({
  uids: [],
  columns: fields.map(({ type }) => (type === 'text' || type === 'date' ? [] : new Float64Array(capacity))),
  located: 0,
  extent: null,
  ...(geometry === 'point' ? { lonLat: new Float64Array(2 * capacity).fill(Number.NaN) } : {}),
  ...(geometry === 'point' || geometry === 'none' ? {} : { stored: [] }),
})

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

function endToEnd(parts: Uint8Array[]): GeometryColumn {
  let end = 0
  const ends = Uint32Array.from(parts, (part) => {
    end += part.length
    return end
  })
  const bytes = new Uint8Array(end)
  for (const [row, part] of parts.entries()) bytes.set(part, (ends[row] ?? 0) - part.length)
  return { kind: 'stored', bytes, ends }
}

const textOf = (value: PropertyValue | undefined): string | null => (typeof value === 'string' ? value : null)

const numberOf = (value: PropertyValue | undefined): number =>
  value === null || value === undefined ? Number.NaN : Number(value)
