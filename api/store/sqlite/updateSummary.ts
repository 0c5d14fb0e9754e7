import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { quote } from './quote.ts'

/** Counts and extent of a dataset after a write, where both the product and QGIS look for them. */
export function updateSummary(db: Database, dataset: Dataset, revision: number): void {
  const counts = db
    .prepare<[], { rows: number; located: number; extent: string | null }>(
      dataset.geometry === 'none'
        ? `SELECT count(*) AS rows, 0 AS located, NULL AS extent FROM ${quote(dataset.id)}`
        : `SELECT count(*) AS rows, count(geom) AS located, kyoso_extent(geom) AS extent FROM ${quote(dataset.id)}`,
    )
    .get()
  const [west, south, east, north]: (number | null)[] = counts?.extent
    ? JSON.parse(counts.extent)
    : [null, null, null, null]
  const at = new Date().toISOString()
  const parameters = {
    id: dataset.id,
    rows: counts?.rows ?? 0,
    located: counts?.located ?? 0,
    ...{ west, south, east, north, at, revision },
  }
  db.prepare(
    `UPDATE kyoso_dataset SET feature_count = @rows, located_count = @located, west = @west, south = @south,
       east = @east, north = @north, revision = @revision, updated_at = @at WHERE id = @id`,
  ).run(parameters)
  db.prepare(
    `UPDATE gpkg_contents SET last_change = @at, min_x = @west, min_y = @south, max_x = @east, max_y = @north
     WHERE table_name = @id`,
  ).run(parameters)
}
