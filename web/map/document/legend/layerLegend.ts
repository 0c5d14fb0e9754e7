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
import { cellMarks, cellSettings, isCellMark } from '#geodata/schema/marks/cells.ts'
import { iconSettings } from '#geodata/schema/marks/icon.ts'
import type { MarkKind } from '#geodata/schema/marks/mark.ts'
import { isRough } from '#geodata/schema/precision.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import { CELL_CLASSES, gatherCells } from '#web/map/document/cells.ts'
import type { DocumentData } from '#web/map/document/createDocumentOverlays.ts'
import { drawnStyle } from '#web/map/document/drawnStyle.ts'
import { isFromTiles, summaryOf } from '#web/map/document/summaryOf.ts'
import { drawnLook } from '#web/map/drawnLook.ts'
import type { OverlayLook } from '#web/map/layers/overlay.ts'
import { isAreaListed } from '#web/project/areaListed.ts'
import { precisionOf } from '#web/project/drawnFeatures.ts'
import { countEntries } from './countEntries.ts'
import type { LegendItem } from './legendItem.ts'
import { mixedEntries } from './mixedEntries.ts'

/** What the picture of a layer means. Without a style: the look of its dataset. */
export type LayerLegend = {
  dataset: DatasetSummary
  style: LayerStyle | undefined
  entries: LegendItem[]
  /** How many of its points are hollow, because their position is rough. */
  rough: 'none' | 'some' | 'all'
  /** Where the picture is that stands on its points; undefined: none does. */
  picture: string | undefined
  /** How many are drawn; undefined where the rows are not known. */
  count: number | undefined
}

/** What shows by a white middle that a position is rough. */
const hollowMarks = new Set<MarkKind>(['symbol', 'cluster', 'icon'])
const hollowLooks = new Set<OverlayLook['kind']>(['point', 'dots'])

const roughness = (rows: readonly FeatureJson[]): LayerLegend['rough'] => {
  const located = rows.filter(({ geometry }) => geometry !== null)
  const rough = located.filter((row) => isRough(precisionOf(row))).length
  if (rough === 0) return 'none'
  return rough === located.length ? 'all' : 'some'
}

/** Cells are coloured by classes of what is in them: the legend has the very bounds that were drawn. */
const cellEntries = (
  style: LayerStyle,
  dataset: DatasetSummary,
  rows: readonly FeatureJson[],
): LegendEntry[] => {
  const mark = cellMarks.find((each) => each === style.mark) ?? 'hexagon'
  const settings = readSettings(cellSettings, style.settings)
  const { bounds } = gatherCells(rows, settings, mark)
  const field = dataset.fields.find(({ name }) => settings.measure === 'sum' && name === settings.field)
  const plain = { name: '', type: 'integer' as const, title: { ja: '', en: '' }, unit: { ja: '件', en: '' } }
  return Array.from({ length: bounds.length + 1 }, (_, index): LegendEntry => {
    const [from, below] = [bounds[index - 1] ?? null, bounds[index] ?? null]
    return {
      kind: 'class',
      title: rangeTitle(field ?? plain, from, below),
      from,
      below,
      color: both((scheme) => rampPaints(settings.ramp, CELL_CLASSES, false, scheme)[index] ?? '#000000'),
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
  const showsRough = style ? hollowMarks.has(style.mark) : hollowLooks.has(drawnLook(dataset).kind)
  const rough = showsRough ? roughness(rows ?? []) : 'none'
  // records of a whole city are drawn as one plate, without a place of their own
  const drawn = isAreaListed(dataset) ? rows : rows?.filter(({ geometry }) => geometry !== null)
  const asset = style?.mark === 'icon' ? readSettings(iconSettings, style.settings).picture : ''
  const picture = asset === '' ? undefined : data.assetAddress?.(asset)
  if (!style) return { dataset, style, entries: [], rough, picture, count: drawn?.length }
  const told = { dataset, style, rough, picture, count: drawn?.length }
  if (dataset.geometry === 'mixed' && rows) return { ...told, entries: mixedEntries(style, dataset, rows) }
  const entries =
    isCellMark(style.mark) && rows ? cellEntries(style, dataset, rows) : styleLegend(style, dataset)
  const counts = rows && !isCellMark(style.mark) ? countEntries(entries, style, rows) : []
  return { ...told, entries: entries.map((entry, index) => ({ entry, count: counts[index] })) }
}

/** Whether it says more than the symbol beside the layer's name. */
export const hasLines = ({ entries, rough, style }: LayerLegend): boolean =>
  rough !== 'none' || style?.mark === 'cluster' || linesOf(entries).length > 0

/** The lines worth reading: not the only one that there is, nor what stands for nothing on the map. */
export const linesOf = (entries: LayerLegend['entries']): LayerLegend['entries'] =>
  entries.length === 1 && entries[0]?.entry.kind === 'one'
    ? []
    : entries.filter(
        ({ entry, count }) => !((entry.kind === 'unknown' || entry.kind === 'other') && count === 0),
      )
