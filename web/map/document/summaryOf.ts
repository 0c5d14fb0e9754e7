import type { Dataset, DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { isTiled } from '#web/map/drawnLook.ts'

const isSummary = (dataset: Dataset | DatasetSummary): dataset is DatasetSummary => 'featureCount' in dataset

/** A dataset with its counts: the server's where it has sent them, else those of the rows. */
export const summaryOf = (dataset: Dataset | DatasetSummary, rows: readonly FeatureJson[]): DatasetSummary =>
  isSummary(dataset)
    ? dataset
    : {
        ...dataset,
        featureCount: rows.length,
        locatedCount: rows.reduce((count, { geometry }) => (geometry ? count + 1 : count), 0),
        bbox: null,
        revision: 0,
        updatedAt: '',
      }

/** Whether it is drawn from vector tiles, because it was never meant to be loaded whole. What people draw in a map is here anyway. */
export const isFromTiles = (dataset: Dataset | DatasetSummary): dataset is DatasetSummary =>
  isSummary(dataset) && dataset.map === undefined && isTiled(dataset)
