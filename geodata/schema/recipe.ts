import type { Condition } from './map/condition.ts'
import type { Settings } from './settings.ts'

/** Quick analyses that make a new layer from one or two. One kind per file in `geodata/analysis`. */
export const analysisKinds = [
  'buffer',
  'countInAreas',
  'nearest',
  'joinByArea',
  'density',
  'centroid',
  'dissolve',
  'clip',
  'hull',
] as const
export type AnalysisKind = (typeof analysisKinds)[number]

/** What an analysis read: the rows of a dataset that meet a filter, as they were at a revision. */
export type RecipeInput = { dataset: string; filter: Condition[]; revision: number }

/** How a dataset was made, so that it can be made again. */
export type Recipe = {
  analysis: AnalysisKind
  layer: RecipeInput
  /** The second layer, for those that take one. */
  other: RecipeInput | null
  settings: Settings
  /** ISO instant. */
  madeAt: string
}
