import type { Database } from 'better-sqlite3'

/** A map with rows coming in all day is written once in so long, as long as nobody would see a difference. */
const often = 60_000

/** Something drawn in a map has changed: it is newer than its publication, and among the latest in its owner's list. */
export function noteRows(db: Database, map: string, now: Date): void {
  db.prepare(
    `UPDATE map SET updated_at = @now WHERE id = @map AND (updated_at < @before OR updated_at <= (
      SELECT state.published_at FROM publication
        JOIN publication_state AS state ON state.map = publication.map AND state.number = publication.number
        WHERE publication.map = @map))`,
  ).run({ map, now: now.toISOString(), before: new Date(now.getTime() - often).toISOString() })
}
