import type { Database } from 'better-sqlite3'
import type { RowChanges } from '../../rowEdit.ts'
import type { Viewer } from '../../store.ts'
import { datasetFor, definitionOf } from './datasetQueries.ts'
import { readRows } from './featureQueries.ts'
import { ownUids } from './rowHistory.ts'
import { shownBefore } from './shownBefore.ts'
import { notWithheld, seesAllRows } from './withheld.ts'

/** More than this is read anew instead. */
const mostChanges = 5000

/** What became of the rows since a revision; undefined where so much has changed, or all at once, that the rows are to be read anew. */
export function rowChanges(db: Database, viewer: Viewer, id: string, since: number): RowChanges | undefined {
  const record = datasetFor(db, viewer, id)
  const { revision } = record
  if (since > revision) return undefined
  const loaded = db
    .prepare<[string, number], number>('SELECT 1 FROM kyoso_load WHERE dataset = ? AND revision > ? LIMIT 1')
    .pluck()
    .get(id, since)
  const uids = db
    .prepare<[string, number, number], string>(
      'SELECT DISTINCT uid FROM kyoso_history WHERE dataset = ? AND revision > ? LIMIT ?',
    )
    .pluck()
    .all(id, since, mostChanges + 1)
  if (loaded !== undefined || uids.length > mostChanges) return undefined
  const mine = ownUids(db, viewer, id, uids)
  const seen = notWithheld(db, viewer, record)
  const changed = readRows(db, {
    dataset: definitionOf(record),
    sql: ['uid IN (SELECT value FROM json_each(@uids))', ...(seen ? [seen.sql] : [])].join(' AND '),
    parameters: { uids: JSON.stringify(uids), ...seen?.parameters },
  }).map((row) => (mine.has(row.uid) ? { ...row, mine: true } : row))
  const there = new Set(changed.map(({ uid }) => uid))
  const gone = uids.filter((uid) => !there.has(uid))
  if (seesAllRows(viewer, record)) return { revision, changed, removed: gone }
  // of what was never there for the viewer, not even its end is told
  const before = shownBefore(db, id, gone, since)
  return { revision, changed, removed: gone.filter((uid) => mine.has(uid) || before.has(uid)) }
}
