import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import type { FeaturePage, Viewer } from '../../store.ts'
import { rowReader, type SqlValue } from '../geopackage/featureRow.ts'
import { quote } from '../geopackage/quote.ts'
import type { SpatialIndexes } from '../index/spatialIndexes.ts'
import { definitionOf, findDataset } from './datasetQueries.ts'
import { type PageRows, pageRows } from './pageRows.ts'
import { ownUids } from './rowHistory.ts'
import { withheldFids } from './withheld.ts'

export function featurePage(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  id: string,
  query: FeatureQuery,
): FeaturePage {
  const rows = pageRows(db, indexes, viewer, id, query)
  const { matched, next } = rows
  return { features: readRows(db, rows), matched, ...(next === undefined ? {} : { next }) }
}

export function featureByUid(
  db: Database,
  viewer: Viewer,
  id: string,
  uid: string,
): StoredFeature | undefined {
  const record = findDataset(db, viewer, id)
  if (!record) return undefined
  const dataset = definitionOf(record)
  const { columns, read } = rowReader(dataset)
  const row = db
    .prepare<[string], SqlValue[]>(`SELECT ${columns} FROM ${quote(id)} WHERE uid = ?`)
    .raw()
    .get(uid)
  if (!row) return undefined
  if (withheldFids(db, viewer, record).has(Number(row[0]))) return undefined
  const mine = dataset.map !== undefined && ownUids(db, viewer, id, [uid]).has(uid)
  return { ...read(row), ...(mine && { mine }) }
}

/** In the order of rising fid. */
export const featuresByFid = (db: Database, dataset: Dataset, fids: number[]): StoredFeature[] =>
  readRows(db, {
    dataset,
    sql: 'fid IN (SELECT value FROM json_each(@fids))',
    parameters: { fids: JSON.stringify(fids) },
  })

export function readRows(
  db: Database,
  { dataset, sql, parameters }: Pick<PageRows, 'dataset' | 'sql' | 'parameters'>,
): StoredFeature[] {
  const { columns, read } = rowReader(dataset)
  return db
    .prepare<[object], SqlValue[]>(`SELECT ${columns} FROM ${quote(dataset.id)} WHERE ${sql} ORDER BY fid`)
    .raw()
    .all(parameters)
    .map(read)
}
