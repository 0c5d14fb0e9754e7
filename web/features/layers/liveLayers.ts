import type { LiveLayerId } from '#geodata/schema/map/mapLayer.ts'
import type { ThemeColor, ThemeGroup } from '#geodata/themes/theme.ts'
import type { Texts } from '#web/i18n/ja.ts'

type LiveLayer = {
  group: ThemeGroup
  color: ThemeColor
  title: (texts: Texts) => string
  note: (texts: Texts) => string
}

/** Layers that are computed as one looks, beside the stored ones. */
export const liveLayers: Record<LiveLayerId, LiveLayer> = {
  live_buses: {
    group: 'transport',
    color: 'transit',
    title: (texts) => texts.layers.live.buses,
    note: (texts) => texts.layers.live.busesNote,
  },
  live_arcs: {
    group: 'people',
    color: 'organisation',
    title: (texts) => texts.layers.live.arcs,
    note: (texts) => texts.layers.live.arcsNote,
  },
}
