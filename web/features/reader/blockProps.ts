import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Settings } from '#geodata/schema/settings.ts'

/** What a block tells of, and where it finds its pictures. */
export type BlockContext = {
  dataset: Dataset
  feature: FeatureJson
  /** All features of the dataset, as far as they are loaded. */
  rows: readonly FeatureJson[] | undefined
  assetAddress: (id: string) => string
}

export type BlockProps = BlockContext & { settings: Settings }
