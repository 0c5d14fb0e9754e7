import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { createSettled } from './createSettled.ts'
import { type DatasetStore, WHOLE_DATASET_LIMIT } from './datasetStore.ts'

type SettledData = {
  rows: (dataset: string) => FeatureJson[] | undefined
  dataset: (id: string) => DatasetSummary | undefined
}

/** Datasets and their rows for legends, which count all of them: those of a large layer a moment after the last edit. */
export const createSettledData = ({ find, features }: DatasetStore): SettledData => {
  const settled = createSettled(
    (id) => ({ rows: features(id), dataset: find(id) }),
    (id) => (find(id)?.featureCount ?? 0) > WHOLE_DATASET_LIMIT,
  )
  return { rows: (id) => settled(id)?.rows, dataset: (id) => settled(id)?.dataset }
}
