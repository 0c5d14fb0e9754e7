import type { Database } from 'better-sqlite3'
import { type MapRole, mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { Viewer } from '../../store.ts'
import { NotAllowed, NotPossible, UnknownMap } from '../../storeErrors.ts'

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
  SELECT role FROM (
    SELECT role FROM map_person WHERE map_person.map = map.id AND person = @person
    UNION ALL SELECT 'contributor' FROM seat WHERE seat.map = map.id AND person = @person AND NOT removed
  )
  WHERE map.deleted_at IS NULL OR role = 'owner'
  ORDER BY instr('${mapRoles.join(' ')}', role) DESC LIMIT 1
) END)`

export type MapRow = { id: string; deleted_at: string | null; role: MapRole }

/** Every request of a member asks it: the statement is made once. Who has a seat in a workshop is a contributor at least. */
export function rolesReader(db: Database): (person: string) => Record<string, MapRole> {
  const find = db
    .prepare<[{ person: string }], [map: string, role: MapRole]>(
      `SELECT map, role FROM map_person JOIN map ON map.id = map_person.map WHERE person = @person AND deleted_at IS NULL
       UNION ALL SELECT map, 'contributor' FROM seat JOIN map ON map.id = seat.map
       WHERE person = @person AND NOT removed AND deleted_at IS NULL`,
    )
    .raw()
  return (person) => {
    const roles: Record<string, MapRole> = {}
    for (const [map, role] of find.all({ person })) roles[map] = higher(role, roles[map])
    return roles
  }
}

const higher = (one: MapRole, other: MapRole = 'viewer'): MapRole =>
  mapRoles.indexOf(one) > mapRoles.indexOf(other) ? one : other

/** The highest role that somebody was given, themselves or through a team, whatever seat they have. */
export const givenRole = (db: Database, person: string, map: string): MapRole | undefined =>
  db
    .prepare<[string, string], MapRole>(
      `SELECT role FROM map_person WHERE map = ? AND person = ?
       ORDER BY instr('${mapRoles.join(' ')}', role) DESC LIMIT 1`,
    )
    .pluck()
    .get(map, person)

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
    if (!owner) throw new NotPossible('last-owner')
  }).immediate()
}
