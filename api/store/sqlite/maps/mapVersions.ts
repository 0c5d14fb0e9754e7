import type { Database } from 'better-sqlite3'
import type { MapVersion } from '#geodata/schema/map/mapSummary.ts'

type VersionRow = { id: string; name: string; created_at: string; author: string }

export function nameVersion(db: Database, map: string, version: MapVersion, state: Uint8Array): undefined {
  db.prepare(
    `INSERT INTO map_version (map, id, name, created_at, author, state) VALUES (@map, @id, @name, @createdAt, @author, @state)
    ON CONFLICT DO NOTHING`,
  ).run({ ...version, map, state })
}

export const listVersions = (db: Database, map: string): MapVersion[] =>
  db
    .prepare<[string], VersionRow>(
      'SELECT id, name, created_at, author FROM map_version WHERE map = ? ORDER BY created_at DESC, rowid DESC',
    )
    .all(map)
    .map(({ created_at: createdAt, ...version }) => ({ ...version, createdAt }))

export const versionState = (db: Database, map: string, id: string): Uint8Array<ArrayBuffer> | undefined => {
  const state = db
    .prepare<[string, string], Buffer>('SELECT state FROM map_version WHERE map = ? AND id = ?')
    .pluck()
    .get(map, id)
  return state && new Uint8Array(state)
}
