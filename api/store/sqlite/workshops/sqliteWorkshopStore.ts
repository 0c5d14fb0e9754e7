import type { Database } from 'better-sqlite3'
import { UnknownMap } from '../../storeErrors.ts'
import type { AtTheDoor, WorkshopStore } from '../../workshopStore.ts'
import type { MapCalls } from '../maps/mapCalls.ts'
import { mapFor } from '../maps/mapRights.ts'
import type { Caller } from '../thread/calls.ts'
import { guestWith, nicknameOf, returnCodeOf } from './devices.ts'
import { rowPass } from './rowPass.ts'
import { seatOfPerson, seatsOf, workshopByCode, workshopOf } from './workshopRows.ts'

/** `read` answers from one state of the file that `db` reads and `writer` writes. */
export function sqliteWorkshopStore(
  db: Database,
  writer: Caller<MapCalls>,
  read: <T>(query: () => T) => Promise<T>,
): WorkshopStore {
  const personOf = (who: AtTheDoor): string | undefined => {
    if ('account' in who) return who.account
    return who.token === null ? undefined : guestWith(db, who.token)
  }
  return {
    workshop: (viewer, map) =>
      read(() => {
        if (!mapFor(db, viewer, map)) throw new UnknownMap(map)
        return workshopOf(db, map)
      }),
    put: (viewer, map, settings) => writer.call('putWorkshop', viewer, map, settings),
    async setOpen(viewer, map, open) {
      await writer.call('openWorkshop', viewer, map, open)
    },
    async renewCode(viewer, map) {
      await writer.call('renewCode', viewer, map)
    },
    async setPhase(viewer, map, now) {
      await writer.call('setPhase', viewer, map, now)
    },
    byCode: (code) => read(() => workshopByCode(db, code)),
    seatAt: (who, map) =>
      read(() => {
        const person = personOf(who)
        return person === undefined ? undefined : seatOfPerson(db, map, person)
      }),
    join: (code, who, join) => writer.call('joinWorkshop', code, who, join),
    returnTo: (code, token, replace) => writer.call('returnToSeat', code, token, replace),
    async forget(token) {
      await writer.call('forgetDevice', token)
    },
    guestOf: (token) =>
      read(() => {
        const id = guestWith(db, token)
        if (id === undefined) return undefined
        const name = nicknameOf(db, id)
        return { kind: 'member', id, guest: true, ...(name !== undefined && { name }) }
      }),
    returnCode: (seat, token) => read(() => returnCodeOf(db, seat, token)),
    seats: (map) => read(() => seatsOf(db, map)),
    changeSeat: (viewer, map, seat, change) => writer.call('changeSeat', viewer, map, seat, change),
    addPaperSeat: (viewer, map, id, nickname) => writer.call('addPaperSeat', viewer, map, id, nickname),
    pass: (member, map, dataset) => read(() => rowPass(db, member, map, dataset)),
  }
}
