import type { Database } from 'better-sqlite3'
import Flatbush from 'flatbush'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import { type DatasetRecord, definitionOf } from './datasetQueries.ts'
import { storedBox } from './gpkgGeometry.ts'
import { quote } from './quote.ts'

/** Boxes of a dataset's features in double precision, packed. The R*Tree of the file keeps float32: that one is for QGIS. */
export type SpatialIndex = {
  readonly revision: number
  readonly fids: Int32Array
  /** Four numbers per feature, as in `Bbox`. */
  readonly boxes: Float64Array
  /** Positions in `fids` of the features whose box meets `box`. */
  search(box: Bbox): number[]
}

/** One index per dataset, made when first asked for and again after a write. */
export class SpatialIndexes {
  readonly #db: Database
  readonly #byDataset = new Map<string, SpatialIndex>()

  constructor(db: Database) {
    this.#db = db
  }

  of(record: DatasetRecord): SpatialIndex {
    const known = this.#byDataset.get(record.id)
    if (known && known.revision === record.revision) return known
    const index = buildIndex(this.#db, definitionOf(record), record.revision)
    this.#byDataset.set(record.id, index)
    return index
  }
}

function buildIndex(db: Database, dataset: Dataset, revision: number): SpatialIndex {
  const fids: number[] = []
  const boxes: number[] = []
  if (dataset.geometry !== 'none') {
    const rows = db.prepare<[], { fid: number; geom: Buffer }>(
      `SELECT fid, geom FROM ${quote(dataset.id)} WHERE geom IS NOT NULL ORDER BY fid`,
    )
    for (const { fid, geom } of rows.iterate()) {
      const box = storedBox(geom)
      if (!box) continue
      fids.push(fid)
      boxes.push(...box)
    }
  }
  const tree = fids.length > 0 ? new Flatbush(fids.length) : null
  for (let i = 0; i < boxes.length; i += 4)
    tree?.add(boxes[i] ?? 0, boxes[i + 1] ?? 0, boxes[i + 2], boxes[i + 3])
  tree?.finish()
  return {
    revision,
    fids: Int32Array.from(fids),
    boxes: Float64Array.from(boxes),
    search: ([west, south, east, north]) => {
      if (!tree) return []
      if (west <= east) return tree.search(west, south, east, north)
      return [...new Set([...tree.search(west, south, 180, north), ...tree.search(-180, south, east, north)])]
    },
  }
}
