import type { Dataset } from '#geodata/schema/dataset.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { mapTexts } from '#web/i18n/maps/mapTexts.ts'

/** What a layer is called: by its maker, else as its data is. */
export const layerTitle = (layer: MapLayer, dataset: Pick<Dataset, 'title'> | undefined): string => {
  if (layer.title) return layer.title
  if (layer.kind === 'live')
    return layer.source === 'live_buses' ? texts().layers.live.buses : texts().layers.live.arcs
  if (layer.kind === 'group') return mapTexts().layers.newGroup
  return dataset ? localized(dataset.title) : mapTexts().layers.missing
}
