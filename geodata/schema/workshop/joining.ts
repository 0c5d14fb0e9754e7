import type { Localized } from '../localized.ts'
import type { LayerRights } from './workshop.ts'

/** What a code leads to, before anybody has joined: `GET /api/join/{code}` */
export type JoinOffer = {
  map: string
  title: string
  rehearsal: boolean
  layers: { dataset: string; title: Localized; rights: LayerRights }[]
  /** This device has a seat there already: joining again leads back to it. */
  seat: { nickname: string } | null
}

/** `POST /api/join/{code}` */
export type JoinRequest = {
  nickname: string
  /** UUID made on the device, the same in each repetition: an answer that got lost makes no second seat. */
  attempt?: string
}

/** `POST /api/join/return`: the seat on this device. `replace`: what this device had in other maps is left behind. */
export type ReturnRequest = { returnCode: string; replace?: boolean }

/** Answer to both. */
export type Joined = {
  map: string
  seat: string
  /** As it is in this room: another of the same name got there first, and a number follows. */
  nickname: string
  /** Takes the seat to another device; null for who is signed in. */
  returnCode: string | null
}
