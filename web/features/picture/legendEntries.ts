import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import { localized, texts } from '#web/i18n/language.ts'
import { type LegendLook, legendLook } from '#web/map/drawnLook.ts'
import type { View } from '#web/project/view.ts'

export type LegendEntry = { id: string; look: LegendLook; title: string; credit: string }

/** What is drawn on the map, top first, as its legend names it. */
export const legendEntries = (view: View, find: (id: string) => DatasetSummary | undefined): LegendEntry[] =>
  view.layers
    .filter(({ on }) => on)
    .flatMap(({ id }) => {
      const dataset = find(id)
      const look = legendLook(id, dataset)
      if (id === 'live_buses') return [{ id, look, title: texts().layers.live.buses, credit: '' }]
      if (id === 'live_arcs') return [{ id, look, title: texts().layers.live.arcs, credit: '' }]
      return dataset ? [{ id, look, title: localized(dataset.title), credit: dataset.credit }] : []
    })
