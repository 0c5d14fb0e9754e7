import { createHash } from 'node:crypto'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import { faultOf, invalidRequest } from './problem.ts'

/**
 * Where the next page begins, sealed with the query it belongs to: a cursor that was cut, made up or carried over to another
 * query is told apart from a good one, instead of showing wrong rows.
 */
export function writeCursor(dataset: string, query: FeatureQuery, after: number): string {
  return Buffer.from(`${after}.${seal(dataset, query, after)}`).toString('base64url')
}

/** Throws a 400 for what `writeCursor` did not write for this query. */
export function readCursor(dataset: string, query: FeatureQuery, cursor: string): number {
  const [digits = '', given] = Buffer.from(cursor, 'base64url').toString('latin1').split('.', 2)
  const after = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN
  if (Number.isSafeInteger(after) && given === seal(dataset, query, after)) return after
  throw invalidRequest([
    faultOf('query.cursor', {
      ja: 'cursor が壊れているか、別の検索条件のものです。cursor なしで最初のページから読み直してください。',
      en: 'This cursor is broken or belongs to another query. Start again from the first page, without a cursor.',
    }),
  ])
}

function seal(dataset: string, query: FeatureQuery, after: number): string {
  const { limit: _limit, after: _after, ...matching } = query
  return createHash('sha256')
    .update(JSON.stringify([dataset, matching, after]))
    .digest('base64url')
    .slice(0, 12)
}
