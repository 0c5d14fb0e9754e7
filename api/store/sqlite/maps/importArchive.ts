import type { Database } from 'better-sqlite3'
import type { ImportedMap } from '../../mapStore.ts'
import type { Viewer } from '../../store.ts'
import { createMap } from './createMap.ts'
import { nameVersion } from './mapVersions.ts'
import { putAsset, putThumbnail } from './pictures.ts'
import { docOf, stateOf } from './yjsDocument.ts'

/** A map with all that is its own, or nothing of it. */
export function importMap(db: Database, viewer: Viewer, map: ImportedMap): undefined {
  // read before a line is written: what is broken in it is refused
  const versions = map.versions.map((version) => ({ version, state: stateOf(docOf([version.state])) }))
  db.transaction(() => {
    createMap(db, viewer, map.id, map.state)
    for (const asset of map.assets) putAsset(db, map.id, asset)
    for (const { version, state } of versions) {
      const { state: _sent, ...named } = version
      nameVersion(db, map.id, named, state)
    }
    if (map.thumbnail) putThumbnail(db, map.id, map.thumbnail)
  }).immediate()
}
