import type { Database } from 'better-sqlite3'

const daysInBin = 30

/** Removes for good what has lain in the bin for 30 days; answers which maps. */
export function emptyBin(db: Database, now: Date): string[] {
  const before = new Date(now.getTime() - daysInBin * 24 * 3600 * 1000).toISOString()
  return db.prepare<[string], string>('DELETE FROM map WHERE deleted_at < ? RETURNING id').pluck().all(before)
}
