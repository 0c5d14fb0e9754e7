import type { Database } from 'better-sqlite3'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { TileFeature, Viewer } from '../../store.ts'
import { thinnedRows } from '../index/packView.ts'
import { boxesMeet, type SpatialIndex, type SpatialIndexes } from '../index/spatialIndexes.ts'
import { datasetFor, definitionOf } from './datasetQueries.ts'
import { featuresByFid } from './featureQueries.ts'
import { tileBudget } from './tileBudget.ts'
import { withheldFids } from './withheld.ts'

export function tileFeatures(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  id: string,
  bbox: Bbox,
  zoom: number,
  most?: number,
): TileFeature[] {
  const record = datasetFor(db, viewer, id)
  if (record.located_count === 0) return []
  const index = indexes.of(record)
  const { fid, kind } = index.view.pack
  const rows = unchangedRows(index, thinnedRows(index.view, bbox, tileBudget(kind, zoom, most)))
  const withheld = withheldFids(db, viewer, record)
  const fids = [...Array.from(rows, (row) => fid[row] ?? 0), ...changedIn(index, bbox).keys()].filter(
    (each) => !withheld.has(each),
  )
  return featuresByFid(db, definitionOf(record), fids).flatMap(({ fid, geometry, properties }) =>
    geometry ? { fid, geometry, properties } : [],
  )
}

export function unchangedRows({ view, changed }: SpatialIndex, rows: Uint32Array): Uint32Array {
  return changed.size === 0 ? rows : rows.filter((row) => !changed.has(view.pack.fid[row] ?? 0))
}

/** Features in the box that were written since the pack was made, and their boxes. */
export const changedIn = ({ changed }: SpatialIndex, bbox: Bbox): Map<number, Bbox> =>
  new Map([...changed].flatMap(([fid, box]) => (box && boxesMeet(box, bbox) ? [[fid, box]] : [])))
