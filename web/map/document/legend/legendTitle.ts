import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { readerTexts } from '#web/i18n/readerTexts.ts'

/** What a layer is called by its maker; else as its data is called, if that is known yet. */
export const legendTitle = (layer: MapLayer, dataset: Pick<DatasetSummary, 'title'> | undefined): string => {
  if (layer.title) return layer.title
  const { live } = texts().layers
  if (layer.kind === 'live') return layer.source === 'live_buses' ? live.buses : live.arcs
  if (layer.kind === 'group') return readerTexts().group
  return dataset ? localized(dataset.title) : texts().loading
}
