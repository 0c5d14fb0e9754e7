import type { Database } from 'better-sqlite3'
import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { PointTile, TileFeature, Viewer } from '../../store.ts'
import { type Budget, thinnedRows } from '../index/packView.ts'
import { boxesMeet, type SpatialIndex, type SpatialIndexes } from '../index/spatialIndexes.ts'
import { type DatasetRecord, datasetFor, definitionOf } from './datasetQueries.ts'
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
  const index = indexes.of(record)
  const points = inColumns(indexes, record, index)
  const { fid } = index.view.pack
  const rows = thinnedRows(index.view, bbox, budgets[index.view.pack.kind]).filter(
    (row) => !index.changed.has(fid[row] ?? 0),
  )
  const changed = changedIn(index, bbox)
  if (points) return [...fromColumns({ ...points, rows }), ...fromTable(db, dataset, changed)]
  return fromTable(db, dataset, [...Array.from(rows, (row) => fid[row] ?? 0), ...changed])
}

export function pointTile(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  id: string,
  bbox: Bbox,
): PointTile | undefined {
  const record = datasetFor(db, viewer, id)
  if (record.located_count === 0) return undefined
  const index = indexes.of(record)
  const points = inColumns(indexes, record, index)
  if (!points || changedIn(index, bbox).length > 0) return undefined
  const rows = thinnedRows(index.view, bbox, budgets.points)
  if (index.changed.size === 0) return { ...points, rows }
  return { ...points, rows: rows.filter((row) => !index.changed.has(points.fid[row] ?? 0)) }
}

/** A large dataset's points and properties as columns; where they have not been read yet, they are now, for later. */
function inColumns(
  indexes: SpatialIndexes,
  record: DatasetRecord,
  { view: { pack }, columns }: SpatialIndex,
): Omit<PointTile, 'rows'> | undefined {
  if (pack.kind !== 'points' || record.located_count <= worthColumns) return undefined
  if (columns) return { fid: pack.fid, lon: pack.lon, lat: pack.lat, columns: columns.columns }
  indexes.wantColumns(record)
  return undefined
}

/** Fids in the box that were written since the pack was made. */
const changedIn = ({ changed }: SpatialIndex, bbox: Bbox): number[] =>
  [...changed].flatMap(([fid, box]) => (box && boxesMeet(box, bbox) ? fid : []))

function fromTable(db: Database, dataset: Dataset, fids: number[]): TileFeature[] {
  if (fids.length === 0) return []
  return featuresByFid(db, dataset, fids).flatMap(({ fid, geometry, properties }) =>
    geometry ? { fid, geometry, properties } : [],
  )
}

function fromColumns({ rows, fid, lon, lat, columns }: PointTile): TileFeature[] {
  return Array.from(rows, (row) => {
    const properties: Properties = {}
    for (const { name, codes, read } of columns) properties[name] = read(codes[row] ?? 0)
    return {
      fid: fid[row] ?? 0,
      geometry: { type: 'Point', coordinates: [lon[row] ?? 0, lat[row] ?? 0] },
      properties,
    }
  })
}
