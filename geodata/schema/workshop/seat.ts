/** A participant's place in a map's workshop, as owner and editors see it. */
export type Seat = {
  id: string
  nickname: string
  /** Its rows and name are seen by itself and the editors alone. */
  hidden: boolean
  /** It may look but not write. */
  locked: boolean
  /** Taken away: who had it is out of the map until it is restored. Its rows stay. */
  removed: boolean
  /** Nobody's device: an editor enters what somebody wrote on a sheet. */
  paper: boolean
  /** Rows of the map that it has added and that are not in the bin. */
  rows: number
  /** ISO instant of the last sign of it. */
  lastAt: string
  /** It has the map open now. */
  here: boolean
}

/** What an editor changes about a seat. */
export type SeatChange = Partial<Pick<Seat, 'nickname' | 'hidden' | 'locked' | 'removed'>>

/** A seat as who sits in it sees it. */
export type OwnSeat = Pick<Seat, 'id' | 'nickname' | 'hidden' | 'locked'>

/** `GET /api/maps/{map}/workshop/seat`: with what takes it to another device; null for who is signed in and needs none. */
export type OwnSeatWithCode = OwnSeat & { returnCode: string | null }
