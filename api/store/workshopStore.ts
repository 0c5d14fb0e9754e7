import type { Seat, SeatChange } from '#geodata/schema/workshop/seat.ts'
import type { PhaseNow, Workshop, WorkshopSettings } from '#geodata/schema/workshop/workshop.ts'
import type { RowPass } from './rowEdit.ts'
import type { Member, Viewer } from './store.ts'

/** What is kept of a workshop: without what is counted elsewhere, and without whose eyes it is for. */
export type StoredWorkshop = WorkshopSettings &
  Pick<Workshop, 'map' | 'open' | 'now' | 'participants'> & { code: string }

/** A seat with who sits in it. The person's id never leaves the server. */
export type StoredSeat = Pick<Seat, 'id' | 'nickname' | 'hidden' | 'locked' | 'removed' | 'paper'> & {
  person: string
  createdAt: string
}

/** Who is at the door: an account that is signed in, or a device with or without a guest's token. */
export type AtTheDoor = { account: string } | { token: string | null }

export type Join = { nickname: string; attempt: string | null }

/** `token`: of a device that has none yet, or another from now on. */
export type Seated = {
  kind: 'joined' | 'there'
  map: string
  seat: string
  nickname: string
  returnCode: string | null
  token: string | null
}

export type JoinOutcome = Seated | { kind: 'unknown' | 'closed' | 'removed' | 'full' | 'other-seat' }

/** So many seats has one workshop, removed ones included. */
export const mostSeats = 2000

/**
 * Workshops: the code that leads into a map, the seats of those who came in by it, and what they may do. Lives beside the maps, and
 * is as blind as `MapStore` to what a viewer may not see. Every promise of a write resolves when it is durable.
 */
export type WorkshopStore = {
  /** undefined: the map has none. Throws `UnknownMap`. */
  workshop(viewer: Viewer, map: string): Promise<StoredWorkshop | undefined>
  /** For editors. A new one is closed at first. */
  put(viewer: Viewer, map: string, settings: WorkshopSettings): Promise<'created' | 'changed'>
  setOpen(viewer: Viewer, map: string, open: boolean): Promise<void>
  /** Another code; the one before leads nowhere from then on. */
  renewCode(viewer: Viewer, map: string): Promise<void>
  setPhase(viewer: Viewer, map: string, now: PhaseNow): Promise<void>
  /** The workshop that a code leads to, open or not; undefined where there is none, or its map is in the bin. */
  byCode(code: string): Promise<StoredWorkshop | undefined>
  /** The seat of who is at the door, in one map. */
  seatAt(who: AtTheDoor, map: string): Promise<StoredSeat | undefined>
  join(code: string, who: AtTheDoor, join: Join): Promise<JoinOutcome>
  /** Brings a seat to a device. `replace`: what the device had as another guest is left behind. */
  returnTo(returnCode: string, token: string | null, replace: boolean): Promise<JoinOutcome>
  /** The device is nobody's any more; seats and rows stay. */
  forget(token: string): Promise<void>
  /** The guest whose device has this token. */
  guestOf(token: string): Promise<Member | undefined>
  /** The return code of a seat, for a device of its own. */
  returnCode(seat: string, token: string): Promise<string | undefined>
  /** In the order in which they were taken. For the server itself: the caller says who may hear of them. */
  seats(map: string): Promise<StoredSeat[]>
  /** For editors. undefined: no such seat. Another nickname may get a number. */
  changeSeat(viewer: Viewer, map: string, seat: string, change: SeatChange): Promise<StoredSeat | undefined>
  /** For editors. The same id once more is the same seat. */
  addPaperSeat(viewer: Viewer, map: string, id: string, nickname: string): Promise<StoredSeat>
  /** What a member may do with the rows of a map's sketch, now. */
  pass(member: Member, map: string, dataset: string): Promise<RowPass>
}
