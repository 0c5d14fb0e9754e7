import type { OwnSeat } from './seat.ts'

/**
 * What participants may do with the rows of a layer; each contains those before it. `add`: put new ones; `editOwn`: change and
 * throw away what they have added; `editAll`: also what others have added.
 */
export const layerRights = ['view', 'add', 'editOwn', 'editAll'] as const
export type LayerRights = (typeof layerRights)[number]

export type WorkshopLayer = {
  /** Id of a sketch dataset of the map. One that is not listed is `view`. */
  dataset: string
  rights: LayerRights
  /** What contributors add or change is seen by themselves and the editors alone until an editor shows it. */
  approval: boolean
}

export type WorkshopPhase = {
  /** Stable; made on the device. */
  id: string
  title: string
  /** How long it is meant to last; null: without a timer. */
  minutes: number | null
  /** Rows may be added and changed. The end of the timer alone closes nothing. */
  layersOpen: boolean
}

export type PhaseNow = {
  /** null: the workshop has no phases, or has not begun one; layers are open then. */
  phase: string | null
  /** ISO instant by the server's clock; null: no timer runs. */
  endsAt: string | null
}

/** What the owner and editors decide beforehand: the body of `PUT /api/maps/{map}/workshop`. */
export type WorkshopSettings = {
  /** Shown to whoever joins; the map's title where it is empty. */
  title: string
  /** What is added is for trying out, and cleared in one act. */
  rehearsal: boolean
  layers: WorkshopLayer[]
  phases: WorkshopPhase[]
}

/** A map's workshop as one person is told of it. */
export type Workshop = WorkshopSettings & {
  map: string
  /** For owner and editors; null for participants. */
  code: string | null
  /** People can join, and participants write. */
  open: boolean
  now: PhaseNow
  /** Seats taken and not removed, papers included. */
  participants: number
  /** Rows that wait for approval; null for participants. */
  waiting: number | null
  /** Of the one who asks; null without one. */
  seat: OwnSeat | null
  /** ISO instant: `endsAt` minus this is what is left, whatever the device's clock says. */
  serverTime: string
}

/** Message 5 of the map's socket; `workshop` null: there is none any more. */
export type WorkshopNews = { workshop: Workshop | null }
