import type { Database } from 'better-sqlite3'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { TileFeature, Viewer } from '../store.ts'
import { datasetFor, definitionOf } from './datasetQueries.ts'
import { rowsByFid } from './featureQueries.ts'
import { toFeature } from './featureRow.ts'
import type { SpatialIndexes } from './spatialIndex.ts'

export function tileFeatures(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  id: string,
  bbox: Bbox,
): TileFeature[] {
  const record = datasetFor(db, viewer, id)
  const dataset = definitionOf(record)
  const index = indexes.of(record)
  const fids = index.search(bbox).map((at) => index.fids[at] ?? -1)
  return rowsByFid(db, dataset, fids).flatMap((row) => {
    const { fid, geometry, properties } = toFeature(dataset, row)
    return geometry ? [{ fid, geometry, properties }] : []
  })
}
