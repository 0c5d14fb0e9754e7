import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { SeatChange } from '#geodata/schema/workshop/seat.ts'
import type { WorkshopSettings } from '#geodata/schema/workshop/workshop.ts'
import { joinCodeLength } from '#geodata/workshop/joinCode.ts'
import { freeNickname, nicknameKey } from '#geodata/workshop/nickname.ts'
import type { Viewer } from '../../store.ts'
import { NotAllowed } from '../../storeErrors.ts'
import type { StoredSeat } from '../../workshopStore.ts'
import { requireRole } from '../maps/mapRights.ts'
import type { Handlers } from '../thread/calls.ts'
import { forgetDevice } from './devices.ts'
import { joinWorkshop, returnToSeat } from './joinWorkshop.ts'
import { newCode } from './secrets.ts'
import { takenNames, takeSeat } from './takeSeat.ts'
import type { WorkshopCalls } from './workshopCalls.ts'
import { seatById } from './workshopRows.ts'

/** What can be done with workshops. */
export function workshopHandlers(db: Database): Handlers<WorkshopCalls> {
  const forEditor = <T>(viewer: Viewer, map: string, write: () => T): T =>
    db
      .transaction(() => {
        requireRole(db, viewer, map, 'editor')
        return write()
      })
      .immediate()
  const update = (viewer: Viewer, map: string, set: string, values: Record<string, unknown>): undefined =>
    forEditor(viewer, map, () => {
      const { changes } = db.prepare(`UPDATE workshop SET ${set} WHERE map = @map`).run({ map, ...values })
      if (changes === 0) throw new NotAllowed('the map has no workshop')
      return undefined
    })
  return {
    putWorkshop: (viewer, map, settings) => forEditor(viewer, map, () => putWorkshop(db, map, settings)),
    openWorkshop: (viewer, map, open) => update(viewer, map, 'open = @open', { open: Number(open) }),
    renewCode: (viewer, map) => update(viewer, map, 'code = @code', { code: freeCode(db) }),
    setPhase: (viewer, map, { phase, endsAt }) =>
      update(viewer, map, 'phase = @phase, ends_at = @endsAt', { phase, endsAt }),
    joinWorkshop: (code, who, join) => db.transaction(() => joinWorkshop(db, code, who, join)).immediate(),
    returnToSeat: (code, token, replace) =>
      db.transaction(() => returnToSeat(db, code, token, replace)).immediate(),
    forgetDevice: (token) => {
      forgetDevice(db, token)
      return undefined
    },
    changeSeat: (viewer, map, seat, change) =>
      forEditor(viewer, map, () => changeSeat(db, map, seat, change)),
    addPaperSeat: (viewer, map, id, nickname) =>
      forEditor(viewer, map, () => {
        const seat =
          seatById(db, map, id) ??
          takeSeat(db, { id, map, person: `g_${randomUUID()}`, nickname, paper: true })
        if (!seat) throw new NotAllowed('the room is full')
        return seat
      }),
  }
}

function putWorkshop(
  db: Database,
  map: string,
  { title, rehearsal, layers, phases }: WorkshopSettings,
): 'created' | 'changed' {
  const values = {
    map,
    title,
    rehearsal: Number(rehearsal),
    layers: JSON.stringify(layers),
    phases: JSON.stringify(phases),
  }
  const changed = db
    .prepare(
      `UPDATE workshop SET title = @title, rehearsal = @rehearsal, layers = @layers, phases = @phases,
        ends_at = iif(phase IN (SELECT value ->> 'id' FROM json_each(@phases)), ends_at, NULL),
        phase = iif(phase IN (SELECT value ->> 'id' FROM json_each(@phases)), phase, NULL)
       WHERE map = @map`,
    )
    .run(values)
  if (changed.changes > 0) return 'changed'
  db.prepare(
    `INSERT INTO workshop (map, code, open, rehearsal, title, layers, phases)
     VALUES (@map, @code, 0, @rehearsal, @title, @layers, @phases)`,
  ).run({ ...values, code: freeCode(db) })
  return 'created'
}

function freeCode(db: Database): string {
  const taken = db.prepare('SELECT 1 FROM workshop WHERE code = ?')
  for (;;) {
    const code = newCode(joinCodeLength)
    if (!taken.get(code)) return code
  }
}

function changeSeat(
  db: Database,
  map: string,
  id: string,
  { nickname, ...change }: SeatChange,
): StoredSeat | undefined {
  const seat = seatById(db, map, id)
  if (!seat) return undefined
  const name = nickname === undefined ? seat.nickname : freeNickname(nickname, takenNames(db, map, id))
  const { hidden, locked, removed } = { ...seat, ...change }
  db.prepare(
    `UPDATE seat SET nickname = @name, nickname_key = @key, hidden = @hidden, locked = @locked, removed = @removed
     WHERE id = @id`,
  ).run({
    id,
    name,
    key: nicknameKey(name),
    hidden: Number(hidden),
    locked: Number(locked),
    removed: Number(removed),
  })
  return seatById(db, map, id)
}
