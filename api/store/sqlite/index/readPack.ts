import type { Database } from 'better-sqlite3'
import { storedBox, storedPoint } from '../geometry/gpkgGeometry.ts'
import { quote } from '../geopackage/quote.ts'
import { type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'
import { type BoxPack, buildBoxPack } from './boxPack.ts'
import { buildPointPack, type PointPack } from './pointPack.ts'

export type Pack = PointPack | BoxPack

/** Reads every position of a dataset into a pack. Milliseconds for thousands of rows, about a second for a million. */
export function readPack(db: Database, record: DatasetRecord): Pack {
  const dataset = definitionOf(record)
  if (dataset.geometry === 'none')
    return buildBoxPack(new Int32Array(), new Float64Array(), new Uint32Array())
  const rows = db
    .prepare<[], [fid: number, geom: Buffer]>(
      `SELECT fid, geom FROM ${quote(dataset.id)} WHERE geom IS NOT NULL ORDER BY fid`,
    )
    .raw()
    .iterate()
  return dataset.geometry === 'point' ? readPoints(rows, record) : readBoxes(rows, record)
}

type Rows = IterableIterator<[fid: number, geom: Buffer]>

function readPoints(rows: Rows, { located_count: expected }: DatasetRecord): PointPack {
  const fids = new Int32Array(expected)
  const lons = new Float64Array(expected)
  const lats = new Float64Array(expected)
  let count = 0
  for (const [fid, geom] of rows) {
    const point = storedPoint(geom)
    if (!point || count === expected) continue
    fids[count] = fid
    ;[lons[count], lats[count]] = point
    count += 1
  }
  return buildPointPack(fids.subarray(0, count), lons.subarray(0, count), lats.subarray(0, count))
}

function readBoxes(rows: Rows, { located_count: expected }: DatasetRecord): BoxPack {
  const fids = new Int32Array(expected)
  const boxes = new Float64Array(4 * expected)
  const bytes = new Uint32Array(expected)
  let count = 0
  for (const [fid, geom] of rows) {
    const box = storedBox(geom)
    if (!box || count === expected) continue
    fids[count] = fid
    boxes.set(box, 4 * count)
    bytes[count] = geom.length
    count += 1
  }
  return buildBoxPack(fids.subarray(0, count), boxes.subarray(0, 4 * count), bytes.subarray(0, count))
}
