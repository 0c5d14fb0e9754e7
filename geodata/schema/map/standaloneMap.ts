import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { TransitFeed } from '#geodata/schema/transit.ts'
import type { Publication } from './mapSummary.ts'

/** The name in a page's global scope under which a folder to take away brings its `StandaloneMap`. */
export const STANDALONE_NAME = 'kyosoMap'

/** A town's name as the ground writes it. */
export type TownName = {
  name: string
  nameEn: string
  /** lon, lat */
  position: [number, number]
}

/** All that a published map draws on, frozen into a folder that asks no server for anything. */
export type StandaloneMap = {
  publication: Publication
  /** By dataset id. */
  rows: Record<string, { dataset: Dataset; features: FeatureJson[] }>
  /** By the picture's id: its address in the folder. */
  pictures: Record<string, string>
  towns: TownName[]
  /** Only where a layer moves by the timetable. */
  timetable: TransitFeed | null
  /** What live layers draw on beside it, by dataset id. */
  live: Record<string, FeatureJson[]>
}
