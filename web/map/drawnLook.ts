import { lookOf } from '#geodata/cartography/lookOf.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { ThemeColor } from '#geodata/themes/theme.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { WHOLE_DATASET_LIMIT } from '#web/project/datasetStore.ts'
import type { OverlayLook } from './layers/overlay.ts'

/** What legends show: the looks of overlays, and of what deck.gl draws. */
export type LegendLook = OverlayLook | { kind: 'bus' | 'arc' | 'columns'; color: ThemeColor }

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

/** The symbol of a layer, live or stored, wherever it is named; a plain area while its dataset is not known. */
export const legendLook = (id: string, dataset: DatasetSummary | undefined): LegendLook => {
  if (id === 'live_buses') return { kind: 'bus', color: 'transit' }
  if (id === 'live_arcs') return { kind: 'arc', color: 'project' }
  if (!dataset) return { kind: 'area', color: 'boundary' }
  return dataset.theme === 'population' ? { kind: 'columns', color: 'population' } : drawnLook(dataset)
}
