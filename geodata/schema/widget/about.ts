import { defineSettings } from '#geodata/schema/properties.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const about: WidgetDefinition = {
  kind: 'about',
  title: { ja: 'マップの説明', en: 'About the map' },
  help: {
    ja: '題と説明、レイヤーと凡例、データの出典をまとめたパネルです。ストーリーのあるマップでは、ストーリーが代わりに出ます。',
    en: 'Title and description, layers with their legend, and sources. A map with a story shows the story instead.',
  },
  once: true,
  settings: defineSettings([]),
}
