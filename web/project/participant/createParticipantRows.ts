import type { Dataset, DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { WHOLE_DATASET_LIMIT } from '#web/project/datasetStore.ts'
import { firstGround } from '#web/project/firstGround.ts'
import type { RowStore } from '#web/project/rows/createRowStore.ts'
import { isOfMap } from '#web/project/rows/withSketches.ts'
import { fetchFeatures } from '#web/server/client.ts'
import { fetchDataset } from '#web/server/rowClient.ts'
import { createKeyedFetches } from '#web/ui/createKeyedFetches.ts'

/** What the layers of a map show: its sketches as they are now, and each other dataset once, when the ground stands. */
export const createParticipantRows = (rows: RowStore) => {
  const datasets = createKeyedFetches(async (id): Promise<DatasetSummary> => {
    await firstGround
    return fetchDataset(id)
  })
  const wholes = createKeyedFetches((id) => fetchFeatures(id, WHOLE_DATASET_LIMIT))
  return {
    dataset: (id: string): Dataset | undefined => (isOfMap(id) ? rows.dataset(id) : datasets.value(id)),
    rows: (id: string): FeatureJson[] | undefined => (isOfMap(id) ? rows.features(id) : wholes.value(id)),
    hasFailed: (id: string): boolean =>
      isOfMap(id) ? rows.hasFailed(id) : datasets.failed(id) || wholes.failed(id),
    retry: (): void => {
      datasets.retry()
      wholes.retry()
    },
    assetAddress: rows.photos.addressOf,
  }
}
