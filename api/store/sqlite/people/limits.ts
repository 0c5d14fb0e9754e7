import type { Database } from 'better-sqlite3'
import * as v from 'valibot'
import { type Limits, limitRanges } from '#geodata/schema/people/limits.ts'

const key = 'limits'

const range = ({ min, max, usual }: { min: number; max: number; usual: number }) =>
  v.fallback(v.pipe(v.number(), v.minValue(min), v.maxValue(max)), usual)

/** What a later program may have left, or an earlier one not known, is the usual. */
const stored: v.GenericSchema<unknown, Limits> = v.object({
  picture: range(limitRanges.picture),
  document: range(limitRanges.document),
  map: range(limitRanges.map),
  person: range(limitRanges.person),
  rows: range(limitRanges.rows),
  maps: range(limitRanges.maps),
})

export function readLimits(db: Database): Limits {
  const text = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key)
  return v.parse(stored, text === undefined ? {} : JSON.parse(text))
}

export function writeLimits(db: Database, limits: Limits): undefined {
  db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, JSON.stringify(limits))
}
