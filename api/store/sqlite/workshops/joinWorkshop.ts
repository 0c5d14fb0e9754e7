import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { AtTheDoor, Join, JoinOutcome, StoredSeat } from '../../workshopStore.ts'
import {
  addDevice,
  forgetDevice,
  guestWith,
  keepReturnCode,
  renewReturnCode,
  returnCodeOf,
} from './devices.ts'
import { hashOf } from './secrets.ts'
import { takeSeat } from './takeSeat.ts'
import { seatById, seatOfPerson, workshopByCode } from './workshopRows.ts'

/** A seat in the map that the code leads to, or the one that is had there already. Runs inside a transaction. */
export function joinWorkshop(
  db: Database,
  code: string,
  who: AtTheDoor,
  { nickname, attempt }: Join,
): JoinOutcome {
  const workshop = workshopByCode(db, code)
  if (!workshop) return { kind: 'unknown' }
  if (!workshop.open) return { kind: 'closed' }
  const { map } = workshop
  const attemptHash = attempt === null ? null : hashOf(attempt)
  const door = atTheDoor(db, map, who, attemptHash)
  const present = door.person === undefined ? undefined : seatOfPerson(db, map, door.person)
  if (present?.removed) return { kind: 'removed' }
  const person = door.person ?? `g_${randomUUID()}`
  // a device that has shown its token is known by that
  const remembered = door.person === undefined ? attemptHash : null
  const seat = present ?? takeSeat(db, { map, person, nickname, paper: false, attempt: remembered })
  if (!seat) return { kind: 'full' }
  const kind = present ? 'there' : 'joined'
  if ('account' in who) return seated(kind, map, seat, null, null)
  const added = door.token === null ? addDevice(db, person) : null
  const token = added ?? door.token ?? ''
  const returnCode = returnCodeOf(db, seat.id, token) ?? renewReturnCode(db, seat.id, token)
  return seated(kind, map, seat, returnCode, added)
}

/** Brings the seat with this return code to a device. Runs inside a transaction. */
export function returnToSeat(
  db: Database,
  returnCode: string,
  token: string | null,
  replace: boolean,
): JoinOutcome {
  const found = db
    .prepare<[string], { id: string; map: string }>(
      `SELECT seat.id, seat.map FROM seat JOIN map ON map.id = seat.map
       WHERE return_hash = ? AND NOT removed AND map.deleted_at IS NULL`,
    )
    .get(hashOf(returnCode))
  const seat = found && seatById(db, found.map, found.id)
  if (!seat) return { kind: 'unknown' }
  const guest = token === null ? undefined : guestWith(db, token)
  if (token !== null && guest === seat.person) {
    keepReturnCode(db, seat.id, token, returnCode)
    return seated('there', found.map, seat, returnCode, null)
  }
  if (guest !== undefined && !replace && hasSeat(db, guest)) return { kind: 'other-seat' }
  if (token !== null) forgetDevice(db, token)
  const added = addDevice(db, seat.person)
  keepReturnCode(db, seat.id, added, returnCode)
  return seated('there', found.map, seat, returnCode, added)
}

type Door = { person: string | undefined; token: string | null }

/** The person, and the device's token where it is still one. */
function atTheDoor(db: Database, map: string, who: AtTheDoor, attemptHash: string | null): Door {
  if ('account' in who) return { person: who.account, token: null }
  const guest = who.token === null ? undefined : guestWith(db, who.token)
  if (guest !== undefined) return { person: guest, token: who.token }
  return { person: personOfAttempt(db, map, attemptHash), token: null }
}

/** Who has joined by this attempt, whose answer then got lost on the way. */
const personOfAttempt = (db: Database, map: string, attemptHash: string | null): string | undefined =>
  attemptHash === null
    ? undefined
    : db
        .prepare<[string, string], string>(
          'SELECT person FROM seat JOIN guest USING (person) WHERE map = ? AND attempt_hash = ?',
        )
        .pluck()
        .get(map, attemptHash)

const hasSeat = (db: Database, person: string): boolean =>
  db.prepare('SELECT 1 FROM seat WHERE person = ? AND NOT removed').get(person) !== undefined

const seated = (
  kind: 'joined' | 'there',
  map: string,
  { id, nickname }: StoredSeat,
  returnCode: string | null,
  token: string | null,
): JoinOutcome => ({ kind, map, seat: id, nickname, returnCode, token })
