import type { Database } from 'better-sqlite3'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import { quote } from '../geopackage/quote.ts'
import type { Condition } from './featureConditions.ts'

export type Summary = { rows: number; located: number; extent: Bbox | null }

const all: Condition = { sql: '1', parameters: {} }

/** Counts and extent from the table itself. */
export function countRows(db: Database, dataset: Dataset, { sql, parameters }: Condition = all): Summary {
  const table = quote(dataset.id)
  if (dataset.geometry === 'none') {
    const rows = db
      .prepare<[object], number>(`SELECT count(*) FROM ${table} WHERE ${sql}`)
      .pluck()
      .get(parameters)
    return { rows: rows ?? 0, located: 0, extent: null }
  }
  const counts = db
    .prepare<[object], { rows: number; located: number; extent: string | null }>(
      `SELECT count(*) AS rows, count(geom) AS located, kyoso_extent(geom) AS extent FROM ${table} WHERE ${sql}`,
    )
    .get(parameters)
  const extent: Bbox | null = counts?.extent ? JSON.parse(counts.extent) : null
  return { rows: counts?.rows ?? 0, located: counts?.located ?? 0, extent }
}
