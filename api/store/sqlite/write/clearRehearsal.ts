import type { Database } from 'better-sqlite3'
import type { DatasetEdits, RowAuthor, RowEdit } from '../../rowEdit.ts'
import { quote } from '../geopackage/quote.ts'
import { sketchesOf } from '../read/workshopRows.ts'
import { editRows } from './editRows.ts'

/** How long one step brings back what was cleared, in ms. */
const stepBack = 10 * 60 * 1000

/** Takes away every row of a map's sketches that was for trying out, those in the bin included. */
export function clearRehearsal(db: Database, map: string, by: RowAuthor): DatasetEdits[] {
  const at = new Date().toISOString()
  return sketchesOf(db, map).map(({ id }) =>
    db
      .transaction((): DatasetEdits => {
        const there = db
          .prepare<[], string>(`SELECT uid FROM ${quote(id)} WHERE rehearsal`)
          .pluck()
          .all()
        const outcome = editRows(
          db,
          id,
          by,
          there.map((uid): RowEdit => ({ kind: 'delete', uid })),
        )
        db.prepare(
          `INSERT INTO kyoso_cleared (dataset, uid, at) SELECT dataset, uid, @at FROM kyoso_deleted
           WHERE dataset = @id AND properties ->> 'rehearsal' ON CONFLICT DO NOTHING`,
        ).run({ id, at })
        return { dataset: id, ...outcome }
      })
      .immediate(),
  )
}

/** Brings back what was cleared and is not gone for good yet. */
export function restoreRehearsal(db: Database, map: string, by: RowAuthor): DatasetEdits[] {
  return sketchesOf(db, map).map(({ id }) =>
    db
      .transaction((): DatasetEdits => {
        const uids = db
          .prepare<[string], string>('DELETE FROM kyoso_cleared WHERE dataset = ? RETURNING uid')
          .pluck()
          .all(id)
        const outcome = editRows(
          db,
          id,
          by,
          uids.map((uid): RowEdit => ({ kind: 'restore', uid })),
        )
        return { dataset: id, ...outcome }
      })
      .immediate(),
  )
}

/**
 * What was cleared longer ago than a step back reaches is gone for good. That it once was stays noted, without what it held: a phone
 * that sends it again must not bring it back.
 */
export function forgetCleared(db: Database, now: Date): void {
  const before = new Date(now.getTime() - stepBack).toISOString()
  db.transaction(() => {
    const rows = db
      .prepare<[string], { dataset: string; uid: string }>(
        'DELETE FROM kyoso_cleared WHERE at < ? RETURNING dataset, uid',
      )
      .all(before)
    for (const { dataset, uid } of rows) {
      db.prepare('DELETE FROM kyoso_deleted WHERE dataset = ? AND uid = ?').run(dataset, uid)
      db.prepare(
        `DELETE FROM kyoso_history WHERE dataset = @dataset AND uid = @uid
         AND version < (SELECT max(version) FROM kyoso_history WHERE dataset = @dataset AND uid = @uid)`,
      ).run({ dataset, uid })
      db.prepare(
        `UPDATE kyoso_history SET author_name = NULL, geom = NULL, properties = '{}' WHERE dataset = ? AND uid = ?`,
      ).run(dataset, uid)
    }
  }).immediate()
}
