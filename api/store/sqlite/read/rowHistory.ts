import type { Database } from 'better-sqlite3'
import type { FeatureVersion, Viewer } from '../../store.ts'
import { readGeometry } from '../geopackage/featureRow.ts'

type HistoryRow = Omit<FeatureVersion, 'geometry' | 'properties'> & {
  geom: Buffer | null
  properties: string
}

/** Every version that was written down, oldest first: what was loaded and never changed has none. */
export const historyVersions = (db: Database, dataset: string, uid: string): FeatureVersion[] =>
  db
    .prepare<[string, string], HistoryRow>(
      `SELECT uid, version, kind, author, author_name AS authorName, at, geom, properties FROM kyoso_history
       WHERE dataset = ? AND uid = ? ORDER BY version`,
    )
    .all(dataset, uid)
    .map(
      ({ geom, properties, ...version }): FeatureVersion => ({
        ...version,
        geometry: geom && readGeometry(geom),
        properties: JSON.parse(properties),
      }),
    )

/** Who made a row; null where that was not written down. */
export const makerOf = (db: Database, dataset: string, uid: string): string | null =>
  db
    .prepare<[string, string], string>(
      'SELECT author FROM kyoso_history WHERE dataset = ? AND uid = ? AND version = 1',
    )
    .pluck()
    .get(dataset, uid) ?? null

/** Which of these rows the viewer made. */
export function ownUids(db: Database, viewer: Viewer, dataset: string, uids: string[]): Set<string> {
  if (viewer.kind !== 'member') return new Set()
  const own = db
    .prepare<[string, string, string], string>(
      `SELECT uid FROM kyoso_history
       WHERE dataset = ? AND uid IN (SELECT value FROM json_each(?)) AND version = 1 AND author = ?`,
    )
    .pluck()
    .all(dataset, JSON.stringify(uids), viewer.id)
  return new Set(own)
}
