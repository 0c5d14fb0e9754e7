import type { Dataset } from './dataset.ts'
import type { NewFeature } from './feature.ts'
import type { Funnel, Indicator } from './indicator.ts'

/** One file of `geodata/bundled/datasets/`: a dataset with all its features, as seeded into a new store. */
export type BundledDataset = { dataset: Dataset; features: NewFeature[] }

/** `geodata/bundled/indicators.json`. */
export type BundledIndicators = { indicators: Indicator[]; funnels: Funnel[] }
