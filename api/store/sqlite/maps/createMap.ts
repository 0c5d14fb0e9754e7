import type { Database } from 'better-sqlite3'
import { largestDocument } from '../../mapStore.ts'
import type { Viewer } from '../../store.ts'
import { InvalidUpdate, NotAllowed } from '../../storeErrors.ts'
import { requireRoomForMap } from '../people/requireRoom.ts'
import { aboutOf, docOf, stateOf } from './yjsDocument.ts'

/** Puts a new map into the file; does nothing where the same owner has it already. */
export function createMap(db: Database, viewer: Viewer, id: string, state: Uint8Array): undefined {
  if (viewer.kind !== 'member' || viewer.guest) throw new NotAllowed('making a map needs a sign-in')
  if (state.length > largestDocument) throw new InvalidUpdate('too-large')
  const doc = docOf([state])
  const { title, description } = aboutOf(doc)
  const now = new Date().toISOString()
  db.transaction(() => {
    const made = db
      .prepare(
        `INSERT INTO map (id, title, description, created_at, updated_at) VALUES (@id, @title, @description, @now, @now)
        ON CONFLICT (id) DO NOTHING`,
      )
      .run({ id, title, description, now })
    if (made.changes === 0) return refuseUnlessOwner(db, viewer.id, id)
    const first = stateOf(doc)
    requireRoomForMap(db, viewer.id, first.length)
    db.prepare(`INSERT INTO map_role (map, person, role) VALUES (?, ?, 'owner')`).run(id, viewer.id)
    db.prepare('INSERT INTO map_state (map, state) VALUES (?, ?)').run(id, first)
  }).immediate()
}

function refuseUnlessOwner(db: Database, person: string, id: string): void {
  const owned = db.prepare(`SELECT 1 FROM map_role WHERE map = ? AND person = ? AND role = 'owner'`)
  if (!owned.get(id, person)) throw new NotAllowed('this id is another map’s')
}
