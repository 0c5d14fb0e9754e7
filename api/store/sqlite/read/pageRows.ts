import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import type { Viewer } from '../../store.ts'
import type { SqlValue } from '../geopackage/featureRow.ts'
import { quote } from '../geopackage/quote.ts'
import type { SpatialIndexes } from '../index/spatialIndexes.ts'
import { datasetFor, definitionOf } from './datasetQueries.ts'
import { type Condition, featureConditions } from './featureConditions.ts'
import { spatialMatches } from './spatialMatches.ts'
import { notWithheld } from './withheld.ts'

/** Which rows a page holds, in the order of rising fid, before anything of them is read. */
export type PageRows = {
  dataset: Dataset
  /** Goes after WHERE. */
  sql: string
  parameters: Record<string, SqlValue>
  matched: number
  /** `after` of the next page. */
  next?: number
}

/** Throws `UnknownDataset`. */
export function pageRows(
  db: Database,
  indexes: SpatialIndexes,
  viewer: Viewer,
  id: string,
  query: FeatureQuery,
): PageRows {
  const record = datasetFor(db, viewer, id)
  const dataset = definitionOf(record)
  const condition = both(featureConditions(dataset, query), notWithheld(db, viewer, record))
  if (query.bbox || query.polygon) {
    const spatial = spatialMatches(db, indexes, record, query)
    return fromFids(dataset, query, condition ? intersect(db, dataset, spatial, condition) : spatial)
  }
  return condition
    ? fromCondition(db, dataset, query, condition)
    : unbroken(db, dataset, query, record.feature_count)
}

const both = (one: Condition | undefined, other: Condition | undefined): Condition | undefined =>
  one && other
    ? { sql: `${one.sql} AND ${other.sql}`, parameters: { ...one.parameters, ...other.parameters } }
    : (one ?? other)

/** Without conditions a page is all rows from one fid to another. */
function unbroken(
  db: Database,
  dataset: Dataset,
  { limit, after = 0 }: FeatureQuery,
  matched: number,
): PageRows {
  const [last, following] = db
    .prepare<[object], number>(
      `SELECT fid FROM ${quote(dataset.id)} WHERE fid > @after ORDER BY fid LIMIT 2 OFFSET @before`,
    )
    .pluck()
    .all({ after, before: limit - 1 })
  return {
    dataset,
    sql: last === undefined ? 'fid > @after' : 'fid > @after AND fid <= @last',
    parameters: last === undefined ? { after } : { after, last },
    matched,
    ...(last !== undefined && following !== undefined ? { next: last } : {}),
  }
}

function fromCondition(
  db: Database,
  dataset: Dataset,
  { limit, after = 0 }: FeatureQuery,
  { sql, parameters }: Condition,
): PageRows {
  const table = quote(dataset.id)
  const fids = db
    .prepare<[object], number>(
      `SELECT fid FROM ${table} WHERE fid > @after AND ${sql} ORDER BY fid LIMIT @count`,
    )
    .pluck()
    .all({ ...parameters, after, count: limit + 1 })
  const matched = db
    .prepare<[object], number>(`SELECT count(*) FROM ${table} WHERE ${sql}`)
    .pluck()
    .get(parameters)
  return { ...listed(dataset, fids.slice(0, limit), fids.length > limit), matched: matched ?? 0 }
}

/** A page out of a rising list of all matches. */
function fromFids(dataset: Dataset, { limit, after = 0 }: FeatureQuery, fids: Int32Array): PageRows {
  const start = firstAbove(fids, after)
  const wanted = Array.from(fids.subarray(start, start + limit))
  return { ...listed(dataset, wanted, start + limit < fids.length), matched: fids.length }
}

function listed(dataset: Dataset, fids: number[], more: boolean): Omit<PageRows, 'matched'> {
  const last = fids.at(-1)
  return {
    dataset,
    sql: 'fid IN (SELECT value FROM json_each(@fids))',
    parameters: { fids: JSON.stringify(fids) },
    ...(more && last !== undefined ? { next: last } : {}),
  }
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
