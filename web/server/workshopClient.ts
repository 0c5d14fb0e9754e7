import type { Review, ReviewMany } from '#geodata/schema/workshop/review.ts'
import type { Seat, SeatChange } from '#geodata/schema/workshop/seat.ts'
import type { PhaseNow, Workshop, WorkshopSettings } from '#geodata/schema/workshop/workshop.ts'

import { json } from './json.ts'
import { send } from './request.ts'

const path = (map: string, rest: string): string => `/api/maps/${encodeURIComponent(map)}/${rest}`

const put = async (map: string, rest: string, body: unknown): Promise<Workshop> =>
  (await send(path(map, rest), json('PUT', body))).json()

/** Under which addresses other devices in the room open the server; none where it answers this computer alone. */
export const fetchOrigins = async (): Promise<string[]> => {
  const answer: { origins: string[] } = await (await send('/api/reach')).json()
  return answer.origins
}

/** null: the map has none. */
export const fetchWorkshop = async (map: string): Promise<Workshop | null> => {
  const answer: { workshop: Workshop | null } = await (await send(path(map, 'workshop'))).json()
  return answer.workshop
}

/** Makes the map's workshop, closed at first, or changes what was decided about it. */
export const putWorkshop = (map: string, settings: WorkshopSettings): Promise<Workshop> =>
  put(map, 'workshop', settings)

export const openWorkshop = (map: string, open: boolean): Promise<Workshop> =>
  put(map, 'workshop/open', { open })

/** Another code; the one before leads nowhere from now on. */
export const renewCode = (map: string): Promise<Workshop> => put(map, 'workshop/code', {})

/** Without `endsAt` the phase gets the minutes that it is meant to last, by the server's clock. */
export type PhaseWish = Pick<PhaseNow, 'phase'> & Partial<PhaseNow>

export const setPhase = (map: string, now: PhaseWish): Promise<Workshop> => put(map, 'workshop/phase', now)

/** Clears what was added for trying out. */
export const clearRehearsal = async (map: string): Promise<void> => {
  await send(path(map, 'workshop/rehearsal'), { method: 'DELETE' })
}

export const fetchSeats = async (map: string): Promise<Seat[]> => {
  const answer: { seats: Seat[] } = await (await send(path(map, 'seats'))).json()
  return answer.seats
}

/** A seat of paper: an editor enters what somebody wrote by hand. */
export const addPaperSeat = async (map: string, nickname: string): Promise<Seat> =>
  (await send(path(map, 'seats'), json('POST', { nickname }))).json()

export const changeSeat = async (map: string, seat: string, change: SeatChange): Promise<Seat> =>
  (await send(path(map, `seats/${encodeURIComponent(seat)}`), json('PATCH', change))).json()

export const reviewRow = async (dataset: string, uid: string, review: Review): Promise<void> => {
  await send(
    `/api/datasets/${encodeURIComponent(dataset)}/features/${encodeURIComponent(uid)}/review`,
    json('PUT', review),
  )
}

export const reviewRows = async (map: string, verdict: ReviewMany): Promise<void> => {
  await send(path(map, 'review'), json('PUT', verdict))
}
