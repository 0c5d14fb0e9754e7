import type { Database } from 'better-sqlite3'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { RowAuthorCount } from '../../rowEdit.ts'
import type { Viewer } from '../../store.ts'
import { NotAllowed } from '../../storeErrors.ts'
import { quote } from '../geopackage/quote.ts'
import { type DatasetRecord, definitionOf } from './datasetQueries.ts'
import { readRows } from './featureQueries.ts'
import { rowRights } from './visibility.ts'

/** So many are shown of one sketch at a time. */
const mostHeld = 1000

/** What people draw on a map; its other datasets have no marks on their rows. */
export const sketchesOf = (db: Database, map: string): DatasetRecord[] =>
  db
    .prepare<[string], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE map = ? ORDER BY number')
    .all(map)
    .filter((record) => definitionOf(record).theme === 'sketch')

/** Throws for who does not run the workshops of a map. */
export function requireEditor(viewer: Viewer, map: string): void {
  if (rowRights(viewer, { owner: null, map }) !== 'all') throw new NotAllowed('this needs the role editor')
}

/** Rows that wait for approval, oldest first. */
export function heldRows(
  db: Database,
  viewer: Viewer,
  map: string,
): { dataset: string; row: StoredFeature }[] {
  requireEditor(viewer, map)
  const held = sketchesOf(db, map).flatMap((record) =>
    readRows(db, {
      dataset: definitionOf(record),
      sql: `fid IN (SELECT fid FROM kyoso_withheld WHERE dataset = @id AND review = 'held' ORDER BY fid LIMIT ${mostHeld})`,
      parameters: { id: record.id },
    }).map((row) => ({ dataset: record.id, row })),
  )
  const since = ({ row }: (typeof held)[number]): string => String(row.properties.updated_at ?? '')
  return held.sort((a, b) => since(a).localeCompare(since(b)))
}

export const rowsWaiting = (db: Database, map: string): number =>
  db
    .prepare<[string], number>(
      `SELECT count(*) FROM kyoso_dataset d JOIN kyoso_withheld w ON w.dataset = d.id
       WHERE d.map = ? AND w.review = 'held'`,
    )
    .pluck()
    .get(map) ?? 0

/** Who has added rows, and when they were last heard of. */
export function rowAuthors(db: Database, viewer: Viewer, map: string): RowAuthorCount[] {
  requireEditor(viewer, map)
  const counts = new Map<string, RowAuthorCount>()
  for (const { id } of sketchesOf(db, map)) {
    const found = db
      .prepare<[string], RowAuthorCount>(
        `SELECT h.author, max(h.at) AS lastAt, count(t.fid) FILTER (WHERE h.version = 1) AS rows
         FROM kyoso_history h LEFT JOIN ${quote(id)} t ON t.uid = h.uid WHERE h.dataset = ? GROUP BY h.author`,
      )
      .all(id)
    for (const { author, rows, lastAt } of found) {
      const known = counts.get(author) ?? { author, rows: 0, lastAt }
      const latest = known.lastAt > lastAt ? known.lastAt : lastAt
      counts.set(author, { author, rows: known.rows + rows, lastAt: latest })
    }
  }
  return [...counts.values()]
}
