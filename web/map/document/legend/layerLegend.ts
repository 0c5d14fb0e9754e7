import { both, type LegendEntry } from '#geodata/cartography/legendEntry.ts'
import { meetsConditions } from '#geodata/cartography/meetsConditions.ts'
import { rampPaints } from '#geodata/cartography/ramps.ts'
import { rangeTitle } from '#geodata/cartography/rangeTitle.ts'
import { styleLegend } from '#geodata/cartography/styleLegend.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { hexagonSettings } from '#geodata/schema/marks/hexagon.ts'
import { isRough } from '#geodata/schema/precision.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'
import { drawnStyle } from '#web/map/document/drawnStyle.ts'
import { HEX_CLASSES, hexagons } from '#web/map/document/hexagons.ts'
import { isFromTiles, summaryOf } from '#web/map/document/summaryOf.ts'
import { precisionOf } from '#web/project/drawnFeatures.ts'
import { countEntries } from './countEntries.ts'

/** What the picture of a layer means. Without a style: the look of its dataset. */
export type LayerLegend = {
  dataset: DatasetSummary
  style: LayerStyle | undefined
  entries: { entry: LegendEntry; count: number | undefined }[]
  /** Some of its points are hollow. */
  rough: boolean
  /** All that are drawn; undefined where the rows are not known. */
  count: number | undefined
}

/** Cells are coloured by classes of what is in them: the legend has the very bounds that were drawn. */
const hexagonEntries = (
  style: LayerStyle,
  dataset: DatasetSummary,
  rows: readonly FeatureJson[],
): LegendEntry[] => {
  const settings = readSettings(hexagonSettings, style.settings)
  const { bounds } = hexagons(rows, settings)
  const field = dataset.fields.find(({ name }) => settings.measure === 'sum' && name === settings.field)
  const plain = { name: '', type: 'integer' as const, title: { ja: '', en: '' }, unit: { ja: '件', en: '' } }
  return Array.from({ length: bounds.length + 1 }, (_, index): LegendEntry => {
    const [from, below] = [bounds[index - 1] ?? null, bounds[index] ?? null]
    return {
      kind: 'class',
      title: rangeTitle(field ?? plain, from, below),
      from,
      below,
      color: both((scheme) => rampPaints(settings.ramp, HEX_CLASSES, false, scheme)[index] ?? '#000000'),
      pixels: 14,
    }
  })
}

/** The legend of a layer as it is drawn now; undefined while its dataset is not known. */
export const layerLegend = (
  layer: MapLayer,
  styles: MapDocument['styles'],
  data: DocumentData,
): LayerLegend | undefined => {
  const known = data.dataset(layer.source)
  if (!known) return undefined
  const fromTiles = isFromTiles(known)
  const all = fromTiles ? undefined : data.rows(layer.source)
  const rows = all?.filter(({ properties }) => meetsConditions(layer.filter, properties))
  const dataset = summaryOf(known, all ?? [])
  const style = drawnStyle(
    styles.find(({ id }) => id === layer.style),
    dataset,
    fromTiles,
  )
  const rough = (rows ?? []).some((row) => row.geometry !== null && isRough(precisionOf(row)))
  const located = rows?.filter(({ geometry }) => geometry !== null).length
  if (!style) return { dataset, style, entries: [], rough, count: located }
  const entries =
    style.mark === 'hexagon' && rows ? hexagonEntries(style, dataset, rows) : styleLegend(style, dataset)
  const counts = rows && style.mark !== 'hexagon' ? countEntries(entries, style, rows) : []
  return {
    dataset,
    style,
    entries: entries.map((entry, index) => ({ entry, count: counts[index] })),
    rough: rough && (style.mark === 'symbol' || style.mark === 'cluster'),
    count: located,
  }
}
