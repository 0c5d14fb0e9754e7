import type { Geometry } from 'geojson'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'

/** One act on one row. `version` is the one that was seen when it was done; 0: a row that the server has not told of yet. */
export type RowCommand =
  /** `seat`: an editor writes it down for that participant. */
  | { kind: 'create'; geometry: Geometry | null; properties: Properties; seat?: string }
  | { kind: 'update'; version: number; geometry?: Geometry | null; properties?: Properties }
  | { kind: 'remove'; version: number }
  /** Brings back a removed row. `change`: what was done to it afterwards, before the server heard of either. */
  | {
      kind: 'restore'
      geometry: Geometry | null
      properties: Properties
      change?: { geometry?: Geometry | null; properties?: Properties }
    }

/** Why a command was not taken. In a conflict others have changed the same since; `current` null: they have removed the row. */
export type Refusal =
  | { kind: 'conflict'; current: FeatureJson | null; fields: string[] }
  /** `code`: the kind of the server's problem. */
  | { kind: 'refused'; sentence: string; code?: string }

/** A command on its way to the server, as this browser keeps it. */
export type Waiting = {
  /** Its place: the order in which things were done. */
  seq: number
  map: string
  dataset: string
  uid: string
  command: RowCommand
  /** The person has seen the conflict and wants this. */
  force: boolean
  refusal: Refusal | null
}
