import type { Geometry } from 'geojson'
import type { FeatureJson } from './feature.ts'
import type { Properties } from './field.ts'

/** What became of a row at one time, as `…/history` tells it. */
export type RowVersion = {
  version: number
  kind: 'create' | 'update' | 'delete'
  /** What the author went by then; null: they had no name. */
  author: string | null
  mine: boolean
  /** ISO instant. */
  at: string
  geometry: Geometry | null
  properties: Properties
}

/** A row in a dataset's bin. */
export type BinnedFeature = { feature: FeatureJson; deletedAt: string; deletedBy: string | null }
