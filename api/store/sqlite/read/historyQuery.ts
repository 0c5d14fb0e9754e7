import type { Database } from 'better-sqlite3'
import type { FeatureVersion, Viewer } from '../../store.ts'
import { readGeometry } from '../geopackage/featureRow.ts'
import { latestLoad } from '../write/historyWriter.ts'
import { datasetFor } from './datasetQueries.ts'
import { featureByUid } from './featureQueries.ts'

type HistoryRow = Omit<FeatureVersion, 'geometry' | 'properties'> & {
  geom: Buffer | null
  properties: string
}

/** Every version of a feature, oldest first. */
export function featureHistory(db: Database, viewer: Viewer, id: string, uid: string): FeatureVersion[] {
  datasetFor(db, viewer, id)
  const versions = db
    .prepare<[string, string], HistoryRow>(
      `SELECT uid, version, kind, author, at, geom, properties FROM kyoso_history
       WHERE dataset = ? AND uid = ? ORDER BY version`,
    )
    .all(id, uid)
    .map(
      ({ geom, properties, ...version }): FeatureVersion => ({
        ...version,
        geometry: geom && readGeometry(geom),
        properties: JSON.parse(properties),
      }),
    )
  const current = featureByUid(db, viewer, id, uid)
  const last = versions.at(-1)
  if (!current || last?.version === current.version) return versions
  const load = latestLoad(db, id)
  if (!load) return versions
  const { version, geometry, properties } = current
  return [
    ...versions,
    {
      uid,
      version,
      kind: last === undefined || last.kind === 'delete' ? 'create' : 'update',
      author: load.author,
      at: load.at,
      geometry,
      properties,
    },
  ]
}
