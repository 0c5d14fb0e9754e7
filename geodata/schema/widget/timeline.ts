import { defineSettings } from '#geodata/schema/properties.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const timeline: WidgetDefinition = {
  kind: 'timeline',
  title: { ja: '時間のつまみ', en: 'Timeline' },
  help: {
    ja: '時刻表で動くレイヤーがあるときに出ます。',
    en: 'Shown where something on the map moves by the clock.',
  },
  once: true,
  settings: defineSettings([]),
}
