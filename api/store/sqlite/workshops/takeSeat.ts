import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { freeNickname, nicknameKey } from '#geodata/workshop/nickname.ts'
import { mostSeats, type StoredSeat } from '../../workshopStore.ts'
import { seatById } from './workshopRows.ts'

type NewSeat = {
  id?: string
  map: string
  person: string
  nickname: string
  paper: boolean
  attempt?: string | null
}

/** undefined: the room is full. */
export function takeSeat(
  db: Database,
  { id = randomUUID(), map, person, nickname, paper, attempt = null }: NewSeat,
): StoredSeat | undefined {
  const taken = takenNames(db, map)
  if (taken.size >= mostSeats) return undefined
  const given = freeNickname(nickname, taken)
  db.prepare(
    `INSERT INTO seat (id, map, person, nickname, nickname_key, paper, attempt_hash, created_at)
     VALUES (@id, @map, @person, @nickname, @key, @paper, @attempt, @now)`,
  ).run({
    id,
    map,
    person,
    nickname: given,
    key: nicknameKey(given),
    paper: Number(paper),
    attempt,
    now: new Date().toISOString(),
  })
  return seatById(db, map, id)
}

/** Keys of the nicknames in a room, but for one seat's own. */
export const takenNames = (db: Database, map: string, except = ''): Set<string> =>
  new Set(
    db
      .prepare<[string, string], string>('SELECT nickname_key FROM seat WHERE map = ? AND id != ?')
      .pluck()
      .all(map, except),
  )
