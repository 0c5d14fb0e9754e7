import type { Database } from 'better-sqlite3'
import { quote } from '../geopackage/quote.ts'

/** The highest fid a table has ever given. A fid is never given twice: history, caches and the search index rely on it. */
export const lastFid = (db: Database, table: string): number =>
  db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table) ?? 0

/** Lets `table` begin after the fids of `other`. */
export function continueFids(db: Database, table: string, other: string): void {
  db.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, lastFid(db, other))
}

/** Moves the rows of `table`, whose fids begin after `start`, past those that `other` has given since. */
export function passFids(db: Database, table: string, other: string, start: number): void {
  const shift = lastFid(db, other) - start
  if (shift === 0) return
  const last = lastFid(db, table)
  db.exec(`UPDATE ${quote(table)} SET fid = -fid`)
  db.prepare(`UPDATE ${quote(table)} SET fid = ? - fid`).run(shift)
  db.prepare('UPDATE sqlite_sequence SET seq = ? WHERE name = ?').run(last + shift, table)
}
