import { defineSettings } from '#geodata/schema/properties.ts'
import { headingProperty, openProperty } from './shared.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const legendSettings = defineSettings([headingProperty, openProperty])

export const legend: WidgetDefinition = {
  kind: 'legend',
  title: { ja: '凡例', en: 'Legend' },
  help: {
    ja: 'いま地図に出ているものの意味を示します。',
    en: 'What is on the map now, and what it means.',
  },
  once: true,
  settings: legendSettings,
}
