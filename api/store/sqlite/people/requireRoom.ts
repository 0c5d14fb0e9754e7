import type { Database } from 'better-sqlite3'
import { largestDocument } from '../../mapStore.ts'
import { InvalidUpdate, OverLimit } from '../../storeErrors.ts'
import { readLimits } from './limits.ts'

/** Bytes of a map's pictures, from an index that holds their sizes. */
const pictures = `(SELECT coalesce(sum(length(bytes)), 0) FROM map_asset WHERE map_asset.map = map_state.map)`

/** Bytes of a row of map_state: the document as it was last put together, and the pictures. */
export const storedSize = `(length(state) + ${pictures})`

/** Throws `OverLimit` where a picture of this size has no place in the map, or with its owner. */
export function requireRoomForPicture(db: Database, map: string, id: string, size: number): void {
  const limits = readLimits(db)
  if (size > limits.picture) throw new OverLimit('picture', limits.picture)
  const replaced =
    db
      .prepare<[string, string], number>('SELECT length(bytes) FROM map_asset WHERE map = ? AND id = ?')
      .pluck()
      .get(map, id) ?? 0
  const more = size - replaced
  const own = db
    .prepare<[string], number>(`SELECT ${storedSize} FROM map_state WHERE map = ?`)
    .pluck()
    .get(map)
  if ((own ?? 0) + more > limits.map) throw new OverLimit('map', limits.map)
  const owners = db
    .prepare<[string], number>(
      `SELECT (SELECT sum(${storedSize}) FROM map_role AS theirs JOIN map_state ON map_state.map = theirs.map
        WHERE theirs.person = owner.person AND theirs.role = 'owner')
      FROM map_role AS owner WHERE owner.map = ? AND owner.role = 'owner'`,
    )
    .pluck()
    .all(map)
  if (owners.length > 0 && Math.min(...owners) + more > limits.person)
    throw new OverLimit('person', limits.person)
}

/** Throws `OverLimit` for who has as many maps as they may, and for a document that is too large from its beginning. */
export function requireRoomForMap(db: Database, person: string, documentSize: number): void {
  const limits = readLimits(db)
  requireRoomForDocument(documentSize, limits.document)
  const maps = db
    .prepare<[string], number>(`SELECT count(*) FROM map_role WHERE person = ? AND role = 'owner'`)
    .pluck()
    .get(person)
  if ((maps ?? 0) >= limits.maps) throw new OverLimit('maps', limits.maps)
}

export function requireRoomForDocument(size: number, most: number): void {
  // the largest there can be has a sentence of its own
  if (size > most)
    throw most < largestDocument ? new OverLimit('document', most) : new InvalidUpdate('too-large')
}
