import type { Localized } from './localized.ts'
import type { Precision } from './precision.ts'

/** One answer of the place search: a town, a station, a feature of any visible dataset. */
export type SearchHit = {
  dataset: string
  datasetTitle: Localized
  uid: string
  title: string
  /** The title in English where the data has one. */
  titleEn: string | null
  /** Reading in hiragana where the data has one. */
  kana: string | null
  /** Municipality and area, for telling equal names apart. */
  context: Localized
  /** lon, lat; null for a record without a position. */
  position: [number, number] | null
  precision: Precision
}

/** A feature near a point. */
export type NearbyHit = SearchHit & {
  /** Great-circle distance in metres. */
  distance: number
}
