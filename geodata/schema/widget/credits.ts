import { defineSettings } from '#geodata/schema/properties.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const credits: WidgetDefinition = {
  kind: 'credits',
  title: { ja: '出典', en: 'Attribution' },
  help: {
    ja: '地図とデータの出典です。場所は動かせますが、なくすことはできません。',
    en: 'Whose map and data these are. It can be moved, and never removed.',
  },
  once: true,
  settings: defineSettings([]),
}
