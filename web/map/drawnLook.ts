import { lookOf } from '#geodata/cartography/lookOf.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { WHOLE_DATASET_LIMIT } from '#web/project/datasetStore.ts'
import type { OverlayLook } from './layers/overlay.ts'

/** Too large to be loaded whole: drawn from the server's vector tiles. */
export const isTiled = (dataset: DatasetSummary): boolean => dataset.featureCount > WHOLE_DATASET_LIMIT

/** How the map really draws a dataset, for the map and for its legend alike. */
export const drawnLook = (dataset: DatasetSummary): OverlayLook => {
  const look = lookOf(dataset)
  if (isAreaListed(dataset)) return { kind: 'areaList', color: look.color }
  // symbols are placed one by one on the page's own thread: ten thousand of them hold it up for seconds, dots for none
  if (isTiled(dataset) && look.kind === 'point') return { kind: 'dots', color: look.color }
  return look
}
