import { type DrawnKind, drawnKindOf, drawnKinds, partStyle } from '#geodata/cartography/mixedStyle.ts'
import { styleLegend } from '#geodata/cartography/styleLegend.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { LayerStyle } from '#geodata/schema/map/layerStyle.ts'
import { countEntries } from './countEntries.ts'
import type { LegendItem } from './legendItem.ts'

const kindTitles: Record<DrawnKind, Localized> = {
  point: { ja: '点', en: 'Points' },
  line: { ja: '線', en: 'Lines' },
  polygon: { ja: '面', en: 'Areas' },
}

const titleFor = ({ entry }: LegendItem, kind: DrawnKind): Localized => {
  const own = kindTitles[kind]
  if (entry.kind === 'one') return own
  return { ja: `${entry.title.ja}（${own.ja}）`, en: `${entry.title.en} (${own.en.toLowerCase()})` }
}

/**
 * The legend of a layer with points, lines and areas in it: what each of them looks like, those left out that the layer has none
 * of. What one kind alone stands for needs no word about it.
 */
export const mixedEntries = (
  style: LayerStyle,
  dataset: Pick<Dataset, 'title' | 'fields'>,
  rows: readonly FeatureJson[],
): LegendItem[] => {
  const ofKind = (kind: DrawnKind) => rows.filter(({ geometry }) => drawnKindOf(geometry?.type) === kind)
  const present = drawnKinds.filter((kind) => ofKind(kind).length > 0)
  const kinds: readonly DrawnKind[] = present.length > 0 ? present : ['point']
  const byKind = kinds.map((kind) => {
    const part = partStyle(style, kind)
    const entries = styleLegend(part, dataset)
    const counts = countEntries(entries, part, ofKind(kind))
    return entries.map((entry, index): LegendItem => ({ entry, count: counts[index], style: part }))
  })
  const most = Math.max(...byKind.map((items) => items.length))
  return Array.from({ length: most }, (_, line) => {
    const items = byKind.flatMap((each, place) => {
      const [item, kind] = [each[line], kinds[place]]
      return item && kind ? [{ item, kind }] : []
    })
    const used = items.filter(({ item }) => item.count !== 0)
    const shown = used.length > 0 ? used : items.slice(0, 1)
    return shown.map(({ item, kind }): LegendItem => {
      // sizes and what nothing on the map shows are told once
      if (kinds.length === 1 || item.count === undefined || used.length === 0) return item
      return { ...item, entry: { ...item.entry, title: titleFor(item, kind) } }
    })
  }).flat()
}
