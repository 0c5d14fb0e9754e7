import type { Database } from 'better-sqlite3'
import { type MapRole, mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { Viewer } from '../../store.ts'
import { NotAllowed, UnknownMap } from '../../storeErrors.ts'

export type WhoParameters = { everything: 0 | 1; person: string | null }

export const whoParameters = (viewer: Viewer): WhoParameters => ({
  everything: viewer.kind === 'system' ? 1 : 0,
  person: viewer.kind === 'member' ? viewer.id : null,
})

/**
 * The one rule of who has which role in a row of `map`, as SQL; NULL: the map does not exist for them. A map in the bin is there
 * for its owner alone. Its parameters come from `whoParameters`.
 */
export const roleOf = `(CASE WHEN @everything THEN 'owner' ELSE (
  SELECT role FROM map_role WHERE map_role.map = map.id AND person = @person AND (map.deleted_at IS NULL OR role = 'owner')
) END)`

export type MapRow = { id: string; deleted_at: string | null; role: MapRole }

/** Every request of a member asks it: the statement is made once. */
export function rolesReader(db: Database): (person: string) => Record<string, MapRole> {
  const find = db
    .prepare<[string], [map: string, role: MapRole]>(
      'SELECT map, role FROM map_role JOIN map ON map.id = map_role.map WHERE person = ? AND deleted_at IS NULL',
    )
    .raw()
  return (person) => Object.fromEntries(find.all(person))
}

/** The map with the viewer's role, or undefined where it does not exist for them. */
export function mapFor(db: Database, viewer: Viewer, id: string): MapRow | undefined {
  return db
    .prepare<[WhoParameters & { id: string }], MapRow>(
      `SELECT id, deleted_at, ${roleOf} AS role FROM map WHERE id = @id AND ${roleOf} IS NOT NULL`,
    )
    .get({ ...whoParameters(viewer), id })
}

/** Throws `UnknownMap`, or `NotAllowed` for who has less than `least` and for a map in the bin. */
export function requireRole(db: Database, viewer: Viewer, id: string, least: MapRole): MapRow {
  const map = mapFor(db, viewer, id)
  if (!map) throw new UnknownMap(id)
  if (mapRoles.indexOf(map.role) < mapRoles.indexOf(least))
    throw new NotAllowed(`this needs the role ${least}`)
  if (map.deleted_at !== null) throw new NotAllowed('a map in the bin cannot be changed')
  return map
}

/** A map is never left without an owner. */
export function setRole(db: Database, map: string, person: string, role: MapRole | null): undefined {
  db.transaction(() => {
    if (role === null) db.prepare('DELETE FROM map_role WHERE map = ? AND person = ?').run(map, person)
    else {
      db.prepare(
        'INSERT INTO map_role (map, person, role) VALUES (@map, @person, @role) ON CONFLICT DO UPDATE SET role = @role',
      ).run({ map, person, role })
    }
    const owner = db.prepare(`SELECT 1 FROM map_role WHERE map = ? AND role = 'owner'`).get(map)
    if (!owner) throw new NotAllowed('a map keeps an owner')
  }).immediate()
}
