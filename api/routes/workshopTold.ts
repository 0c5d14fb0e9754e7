import type { Viewer } from '#api/store/store.ts'
import type { StoredSeat, StoredWorkshop } from '#api/store/workshopStore.ts'
import type { OwnSeat } from '#geodata/schema/workshop/seat.ts'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'

/** For whose eyes it is: who runs the workshop, or who has a seat in it. */
export type Told = { runsIt: boolean; seat: StoredSeat | undefined; waiting: number }

/** A workshop as one person is told of it. */
export function workshopTold(
  { code, ...workshop }: StoredWorkshop,
  { runsIt, seat, waiting }: Told,
  serverTime: string,
): Workshop {
  return {
    ...workshop,
    code: runsIt ? code : null,
    waiting: runsIt ? waiting : null,
    seat: seat && !seat.removed ? ownSeat(seat) : null,
    serverTime,
  }
}

export const ownSeat = ({ id, nickname, hidden, locked }: StoredSeat): OwnSeat => ({
  id,
  nickname,
  hidden,
  locked,
})

export const personOf = (viewer: Viewer): string => (viewer.kind === 'member' ? viewer.id : viewer.kind)
