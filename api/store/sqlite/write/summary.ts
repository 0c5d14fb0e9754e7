import type { Database } from 'better-sqlite3'
import type { Geometry } from 'geojson'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import { geometryBox, union } from '../geometry/geometryBox.ts'
import { countRows, type Summary } from '../read/countRows.ts'
import { boxOf, type DatasetRecord } from '../read/datasetQueries.ts'

/** Counts and extent as small writes change them, without going through the table. */
export class RunningSummary {
  #rows: number
  #located: number
  #extent: Bbox | null
  #edgeLost = false

  constructor(record: DatasetRecord) {
    this.#rows = record.feature_count
    this.#located = record.located_count
    this.#extent = boxOf(record)
  }

  add(geometry: Geometry | null): void {
    this.#rows += 1
    if (!geometry) return
    this.#located += 1
    this.#extent = union(this.#extent, geometryBox(geometry))
  }

  remove(geometry: Geometry | null): void {
    this.#rows -= 1
    if (!geometry) return
    this.#located -= 1
    const box = geometryBox(geometry)
    const extent = this.#extent
    if (box && extent?.some((edge, side) => edge === box[side])) this.#edgeLost = true
  }

  /** When what reached the edge is gone, only the table knows the new extent. */
  finish(db: Database, dataset: Dataset): Summary {
    const extent = this.#edgeLost ? countRows(db, dataset).extent : this.#extent
    return { rows: this.#rows, located: this.#located, extent }
  }
}

/** Writes a dataset's summary where both the product and QGIS look for it. */
export function writeSummary(
  db: Database,
  dataset: Dataset,
  revision: number,
  at: string,
  { rows, located, extent }: Summary,
): void {
  const [west, south, east, north] = extent ?? [null, null, null, null]
  const parameters = { id: dataset.id, rows, located, west, south, east, north, at, revision }
  db.prepare(
    `UPDATE kyoso_dataset SET feature_count = @rows, located_count = @located, west = @west, south = @south,
       east = @east, north = @north, revision = @revision, updated_at = @at WHERE id = @id`,
  ).run(parameters)
  db.prepare(
    `UPDATE gpkg_contents SET last_change = @at, min_x = @west, min_y = @south, max_x = @east, max_y = @north
     WHERE table_name = @id`,
  ).run(parameters)
}
