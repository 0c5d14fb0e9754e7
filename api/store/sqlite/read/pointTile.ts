import type { Database } from 'better-sqlite3'
import type { PointColumns } from '#geodata/formats/mvt/pointColumns.ts'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import type { Viewer } from '../../store.ts'
import { readColumnsOf } from '../index/columns.ts'
import { thinnedRows } from '../index/packView.ts'
import type { PointPack } from '../index/pointPack.ts'
import type { SpatialIndexes } from '../index/spatialIndexes.ts'
import { datasetFor, definitionOf } from './datasetQueries.ts'
import { tileBudget } from './tileBudget.ts'
import { changedIn, unchangedRows } from './tileFeatures.ts'
import { notWithheld } from './withheld.ts'

/** Straight from columns in memory; from the table where there are none yet, or where something was edited since. */
export function pointTile(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  id: string,
  bbox: Bbox,
  zoom: number,
  most?: number,
): PointColumns | undefined {
  const record = datasetFor(db, viewer, id)
  if (record.located_count === 0 || notWithheld(db, viewer, record)) return undefined
  const index = indexes.of(record)
  const { pack } = index.view
  if (pack.kind !== 'points') return undefined
  const rows = unchangedRows(index, thinnedRows(index.view, bbox, tileBudget(pack.kind, zoom, most)))
  const changed = changedIn(index, bbox)
  if (index.columns && changed.size === 0) {
    return { rows, fid: pack.fid, lon: pack.lon, lat: pack.lat, columns: index.columns.columns }
  }
  // A small one never has any: so few rows are read from the table as quickly.
  void indexes.wantColumns(record)
  return fromTable(db, definitionOf(record), pack, rows, changed)
}

function fromTable(
  db: Database,
  dataset: Dataset,
  pack: PointPack,
  unchanged: Uint32Array,
  changed: ReadonlyMap<number, Bbox>,
): PointColumns {
  const count = unchanged.length + changed.size
  const points = {
    fid: new Int32Array(count),
    lon: new Float64Array(count),
    lat: new Float64Array(count),
  }
  let place = 0
  const put = (fid: number, lon: number, lat: number): void => {
    points.fid[place] = fid
    points.lon[place] = lon
    points.lat[place] = lat
    place += 1
  }
  for (const row of unchanged) put(pack.fid[row] ?? 0, pack.lon[row] ?? 0, pack.lat[row] ?? 0)
  for (const [fid, [lon, lat]] of changed) put(fid, lon, lat)
  const rows = Uint32Array.from({ length: count }, (_, row) => row)
  // A small dataset is drawn in the order in which it was written.
  rows.sort((a, b) => (points.fid[a] ?? 0) - (points.fid[b] ?? 0))
  return { ...points, rows, columns: readColumnsOf(db, dataset, points.fid) }
}
