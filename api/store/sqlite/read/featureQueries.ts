import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import type { FeaturePage, Viewer } from '../../store.ts'
import { rowReader, type SqlValue } from '../geopackage/featureRow.ts'
import { quote } from '../geopackage/quote.ts'
import type { SpatialIndexes } from '../index/spatialIndexes.ts'
import { datasetFor, definitionOf, findDataset } from './datasetQueries.ts'
import { type Condition, featureConditions } from './featureConditions.ts'
import { spatialMatches } from './spatialMatches.ts'

export function featurePage(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  id: string,
  query: FeatureQuery,
): FeaturePage {
  const record = datasetFor(db, viewer, id)
  const dataset = definitionOf(record)
  const condition = featureConditions(dataset, query)
  if (!query.bbox && !query.polygon) {
    return tablePage(db, dataset, query, condition, record.feature_count)
  }
  const spatial = spatialMatches(db, dataset, indexes.of(record), query)
  return fidsPage(db, dataset, query, condition ? intersect(db, dataset, spatial, condition) : spatial)
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
  return row && read(row)
}

function tablePage(
  db: Database,
  dataset: Dataset,
  { limit, after = 0 }: FeatureQuery,
  condition: Condition | undefined,
  all: number,
): FeaturePage {
  const where = condition?.sql ?? '1'
  const parameters = condition?.parameters ?? {}
  const { columns, read } = rowReader(dataset)
  const rows = db
    .prepare<[object], SqlValue[]>(
      `SELECT ${columns} FROM ${quote(dataset.id)} WHERE fid > @after AND ${where} ORDER BY fid LIMIT @count`,
    )
    .raw()
    .all({ ...parameters, after, count: limit + 1 })
  const matched = condition
    ? db
        .prepare<[object], number>(`SELECT count(*) FROM ${quote(dataset.id)} WHERE ${where}`)
        .pluck()
        .get(parameters)
    : all
  return page(rows.slice(0, limit).map(read), matched ?? 0, rows.length > limit)
}

/** A page out of a rising list of all matches. */
function fidsPage(
  db: Database,
  dataset: Dataset,
  { limit, after = 0 }: FeatureQuery,
  fids: Int32Array,
): FeaturePage {
  const start = firstAbove(fids, after)
  const wanted = Array.from(fids.subarray(start, start + limit))
  return page(featuresByFid(db, dataset, wanted), fids.length, start + limit < fids.length)
}

function page(features: StoredFeature[], matched: number, more: boolean): FeaturePage {
  const last = features.at(-1)
  return { features, matched, ...(more && last ? { next: last.fid } : {}) }
}

/** In the order of rising fid. */
export function featuresByFid(db: Database, dataset: Dataset, fids: number[]): StoredFeature[] {
  const { columns, read } = rowReader(dataset)
  return db
    .prepare<[string], SqlValue[]>(
      `SELECT ${columns} FROM ${quote(dataset.id)} WHERE fid IN (SELECT value FROM json_each(?)) ORDER BY fid`,
    )
    .raw()
    .all(JSON.stringify(fids))
    .map(read)
}

function intersect(db: Database, dataset: Dataset, fids: Int32Array, condition: Condition): Int32Array {
  const others = new Set(
    db
      .prepare<[object], number>(`SELECT fid FROM ${quote(dataset.id)} WHERE ${condition.sql}`)
      .pluck()
      .all(condition.parameters),
  )
  return fids.filter((fid) => others.has(fid))
}

function firstAbove(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
