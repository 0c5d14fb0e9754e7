import * as v from 'valibot'
import type { Joined, JoinOffer } from '#geodata/schema/workshop/joining.ts'
import { type ReviewQueue, reviewStates } from '#geodata/schema/workshop/review.ts'
import type { OwnSeat, OwnSeatWithCode, Seat, SeatChange } from '#geodata/schema/workshop/seat.ts'
import {
  layerRights,
  type PhaseNow,
  type Workshop,
  type WorkshopNews,
  type WorkshopSettings,
} from '#geodata/schema/workshop/workshop.ts'
import { feature } from './feature.ts'
import { localized } from './localized.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const short = v.pipe(v.string(), v.maxLength(100))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

const layer = v.strictObject({ dataset: id, rights: v.picklist(layerRights), approval: v.boolean() })
const phase = v.strictObject({
  id,
  title: short,
  minutes: v.nullable(v.pipe(v.number(), v.minValue(0.1), v.maxValue(24 * 60))),
  layersOpen: v.boolean(),
})

const settings = {
  title: short,
  rehearsal: v.boolean(),
  layers: v.pipe(v.array(layer), v.maxLength(200)),
  phases: v.pipe(v.array(phase), v.maxLength(30)),
}
export const workshopSettings: v.GenericSchema<WorkshopSettings> = v.strictObject(settings)

const instant = v.pipe(v.string(), v.isoTimestamp())
const phaseNow: v.GenericSchema<PhaseNow> = v.strictObject({
  phase: v.nullable(v.string()),
  endsAt: v.nullable(instant),
})
/** Without `endsAt` the server counts from its own clock. */
export const phaseWish: v.GenericSchema<{ phase: string | null; endsAt?: string | null | undefined }> =
  v.strictObject({ phase: v.nullable(v.string()), endsAt: v.optional(v.nullable(instant)) })

const ownSeatEntries = { id: v.string(), nickname: v.string(), hidden: v.boolean(), locked: v.boolean() }
const ownSeat: v.GenericSchema<OwnSeat> = v.strictObject(ownSeatEntries)
export const ownSeatWithCode: v.GenericSchema<OwnSeatWithCode> = v.strictObject({
  ...ownSeatEntries,
  returnCode: v.nullable(v.string()),
})

export const workshop: v.GenericSchema<Workshop> = v.strictObject({
  ...settings,
  map: v.string(),
  code: v.nullable(v.string()),
  open: v.boolean(),
  now: phaseNow,
  participants: count,
  waiting: v.nullable(count),
  seat: v.nullable(ownSeat),
  serverTime: v.string(),
})
export const workshopNews: v.GenericSchema<WorkshopNews> = v.strictObject({ workshop: v.nullable(workshop) })

export const seat: v.GenericSchema<Seat> = v.strictObject({
  ...ownSeatEntries,
  removed: v.boolean(),
  paper: v.boolean(),
  rows: count,
  lastAt: v.string(),
  here: v.boolean(),
})
export const seatChange: v.GenericSchema<SeatChange> = v.strictObject({
  nickname: v.optional(v.string()),
  hidden: v.optional(v.boolean()),
  locked: v.optional(v.boolean()),
  removed: v.optional(v.boolean()),
})

export const joinOffer: v.GenericSchema<JoinOffer> = v.strictObject({
  map: v.string(),
  title: v.string(),
  rehearsal: v.boolean(),
  layers: v.array(v.strictObject({ dataset: v.string(), title: localized, rights: v.picklist(layerRights) })),
  seat: v.nullable(v.strictObject({ nickname: v.string() })),
})
export const joined: v.GenericSchema<Joined> = v.strictObject({
  map: v.string(),
  seat: v.string(),
  nickname: v.string(),
  returnCode: v.nullable(v.string()),
})

export const review = {
  state: v.picklist(reviewStates),
  note: v.nullable(v.pipe(v.string(), v.maxLength(500))),
}
export const reviewQueue: v.GenericSchema<ReviewQueue> = v.strictObject({
  rows: v.array(v.strictObject({ dataset: v.string(), feature })),
})
