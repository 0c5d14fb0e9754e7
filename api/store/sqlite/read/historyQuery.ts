import type { Database } from 'better-sqlite3'
import { isShown } from '#geodata/workshop/isShown.ts'
import type { FeatureVersion, Viewer } from '../../store.ts'
import { latestLoad } from '../write/historyWriter.ts'
import { datasetFor } from './datasetQueries.ts'
import { featureByUid } from './featureQueries.ts'
import { historyVersions } from './rowHistory.ts'
import { seesAllRows } from './withheld.ts'

/** Every version of a feature, oldest first. */
export function featureHistory(db: Database, viewer: Viewer, id: string, uid: string): FeatureVersion[] {
  const record = datasetFor(db, viewer, id)
  const versions = historyVersions(db, id, uid)
  if (!seesAllRows(viewer, record) && !seesHistory(viewer, versions)) return []
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
      authorName: null,
      at: load.at,
      geometry,
      properties,
    },
  ]
}

/** A row that is withheld from the viewer has no history for them either. */
function seesHistory(viewer: Viewer, versions: FeatureVersion[]): boolean {
  const [first, last] = [versions[0], versions.at(-1)]
  if (!first || !last || isShown(last.properties)) return true
  return viewer.kind === 'member' && first.author === viewer.id
}
