import type { Database } from 'better-sqlite3'
import type { DatasetEdits, RowAuthor, RowMark } from '../../rowEdit.ts'
import { quote } from '../geopackage/quote.ts'
import { sketchesOf } from '../read/workshopRows.ts'
import { editRows } from './editRows.ts'

/** What becomes of all that somebody has added to a map's sketches. */
export type AuthorMarks = { hidden?: boolean; name?: string }

/** Each sketch in one transaction; done again it goes on where it was broken off. */
export function markAuthor(
  db: Database,
  map: string,
  author: string,
  { hidden, name }: AuthorMarks,
  by: RowAuthor,
): DatasetEdits[] {
  const marks = { ...(hidden !== undefined && { hidden }), ...(name !== undefined && { created_by: name }) }
  return sketchesOf(db, map).map(({ id }) =>
    db
      .transaction((): DatasetEdits => {
        const uids = db
          .prepare<[string, string], string>(
            `SELECT t.uid FROM ${quote(id)} t JOIN kyoso_history h ON h.dataset = ? AND h.uid = t.uid AND h.version = 1
             WHERE h.author = ?`,
          )
          .pluck()
          .all(id, author)
        const edits = uids.map((uid): RowMark => ({ kind: 'mark', uid, marks }))
        const outcome = editRows(db, id, by, edits)
        if (name !== undefined) rename(db, id, author, name)
        if (hidden !== undefined) markBinned(db, id, author, hidden)
        return { dataset: id, ...outcome }
      })
      .immediate(),
  )
}

/** A nickname that was taken away is nowhere any more: not in the history, and not in the bin. */
function rename(db: Database, dataset: string, author: string, name: string): void {
  const parameters = { dataset, author, name }
  db.prepare(
    'UPDATE kyoso_history SET author_name = @name WHERE dataset = @dataset AND author = @author',
  ).run(parameters)
  for (const table of ['kyoso_history', 'kyoso_deleted']) {
    db.prepare(
      `UPDATE ${table} SET properties = json_set(properties, '$.created_by', @name) WHERE dataset = @dataset
       AND uid IN (SELECT uid FROM kyoso_history WHERE dataset = @dataset AND version = 1 AND author = @author)`,
    ).run(parameters)
  }
}

/** What is brought back from the bin is as hidden as the rest. */
function markBinned(db: Database, dataset: string, author: string, hidden: boolean): void {
  db.prepare(
    `UPDATE kyoso_deleted SET properties = json_set(properties, '$.hidden', iif(@hidden, json('true'), NULL))
     WHERE dataset = @dataset
       AND uid IN (SELECT uid FROM kyoso_history WHERE dataset = @dataset AND version = 1 AND author = @author)`,
  ).run({ dataset, author, hidden: Number(hidden) })
}
