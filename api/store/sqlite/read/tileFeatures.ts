import type { Database } from 'better-sqlite3'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { TileFeature, Viewer } from '../../store.ts'
import type { ColumnsView } from '../index/columns.ts'
import { type Budget, thinnedRows } from '../index/packView.ts'
import type { PointPack } from '../index/pointPack.ts'
import { boxesMeet, type SpatialIndexes } from '../index/spatialIndexes.ts'
import { datasetFor, definitionOf } from './datasetQueries.ts'
import { featuresByFid } from './featureQueries.ts'

/** What a tile may hold before it is thinned: about 300 kB when packed, and some ten milliseconds of work. */
const budgets: Record<'points' | 'boxes', Budget> = {
  points: { features: 8192, bytes: Number.POSITIVE_INFINITY },
  boxes: { features: 4096, bytes: 4_000_000 },
}

/** Fewer rows are read from the table as quickly as from columns. */
const worthColumns = 20_000

export function tileFeatures(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  id: string,
  bbox: Bbox,
): TileFeature[] {
  const record = datasetFor(db, viewer, id)
  if (record.located_count === 0) return []
  const dataset = definitionOf(record)
  const { view, changed, columns } = indexes.of(record)
  const rows = thinnedRows(view, bbox, budgets[view.pack.kind])
  const unchanged = changed.size === 0 ? rows : rows.filter((row) => !changed.has(view.pack.fid[row] ?? 0))
  const moved = [...changed].flatMap(([fid, box]) => (box && boxesMeet(box, bbox) ? fid : []))

  if (view.pack.kind === 'points' && record.located_count > worthColumns) {
    const { pack } = view
    if (columns) return [...fromColumns(pack, columns, unchanged), ...fromTable(db, dataset, moved)]
    indexes.wantColumns(record)
  }
  const fids = Array.from(unchanged, (row) => view.pack.fid[row] ?? 0)
  return fromTable(db, dataset, [...fids, ...moved])
}

function fromTable(db: Database, dataset: Dataset, fids: number[]): TileFeature[] {
  if (fids.length === 0) return []
  return featuresByFid(db, dataset, fids).flatMap(({ fid, geometry, properties }) =>
    geometry ? { fid, geometry, properties } : [],
  )
}

function fromColumns(pack: PointPack, columns: ColumnsView, rows: Uint32Array): TileFeature[] {
  return Array.from(rows, (row) => {
    const properties: Properties = {}
    for (const { name, codes, read } of columns.columns) properties[name] = read(codes[row] ?? 0)
    return {
      fid: pack.fid[row] ?? 0,
      geometry: { type: 'Point', coordinates: [pack.lon[row] ?? 0, pack.lat[row] ?? 0] },
      properties,
    }
  })
}
