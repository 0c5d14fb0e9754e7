import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { widgetTexts } from '#web/i18n/panels/widgetTexts.ts'
import { isFromTiles } from '#web/map/document/summaryOf.ts'
import { countedRows } from '#web/project/charts/indicatorValue.ts'
import type { WidgetReading } from '../widgetReading.ts'

type Counted = { layer: MapLayer; dataset: Dataset; rows: FeatureJson[] }

/** The features that a widget counts: those that its layer shows, or those of them in view; a sentence where there are none to count. */
export const countedLayer = (
  reading: WidgetReading,
  { layer: id, inView }: { layer: string; inView: boolean },
): Counted | string => {
  const layer = reading.document.layers.find((each) => each.id === id)
  const dataset = layer && reading.dataset(layer.source)
  if (!layer || !dataset) return widgetTexts().chooseLayer
  if (isFromTiles(dataset)) return widgetTexts().tooLarge
  // told anew by every move of the camera
  const bounds = inView && reading.camera ? reading.kyosoMap?.map.getBounds() : undefined
  const box = bounds
    ? ([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const)
    : null
  return {
    layer,
    dataset,
    rows: countedRows(reading.rows(layer.source) ?? [], layer.filter, box && [...box]),
  }
}
