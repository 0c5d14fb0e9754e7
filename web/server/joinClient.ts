import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { Joined, JoinOffer, JoinRequest, ReturnRequest } from '#geodata/schema/workshop/joining.ts'
import type { OwnSeatWithCode } from '#geodata/schema/workshop/seat.ts'
import type { WorkshopNews } from '#geodata/schema/workshop/workshop.ts'
import { json } from './json.ts'
import { send } from './request.ts'

const joinPath = (code: string): string => `/api/join/${encodeURIComponent(code)}`
const mapPath = (map: string): string => `/api/maps/${encodeURIComponent(map)}`

/** What a code leads to. */
export const fetchJoinOffer = async (code: string): Promise<JoinOffer> => (await send(joinPath(code))).json()

/** Takes a seat on this device. Repeated with the same `attempt` it is one seat. */
export const joinByCode = async (code: string, request: JoinRequest): Promise<Joined> =>
  (await send(joinPath(code), json('POST', request))).json()

/** Brings a seat to this device. */
export const returnToSeat = async (request: ReturnRequest): Promise<Joined> =>
  (await send('/api/join/return', json('POST', request))).json()

/** This device forgets who sat here; the seat and its rows stay. */
export const leaveSeat = async (): Promise<void> => {
  await send('/api/join/seat', { method: 'DELETE' })
}

export const fetchOwnSeat = async (map: string): Promise<OwnSeatWithCode> =>
  (await send(`${mapPath(map)}/workshop/seat`)).json()

/** Not out of the browser's cache, where the server's clock stands still. */
export const fetchWorkshop = async (map: string): Promise<WorkshopNews> =>
  (await send(`${mapPath(map)}/workshop`, { cache: 'no-store' })).json()

/** The map as plain data: who only reads it needs nothing of joint editing. */
export const fetchPlainDocument = async (map: string): Promise<MapDocument> =>
  (await send(`${mapPath(map)}/document?f=json`)).json()
