import { defineSettings } from '#geodata/schema/properties.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const textSettings = defineSettings([
  {
    name: 'text',
    kind: 'text',
    title: { ja: '文章', en: 'Text' },
    fallback: '',
    longest: 5000,
    lines: 'markdown',
  },
  {
    name: 'width',
    kind: 'number',
    title: { ja: '幅の上限', en: 'Widest' },
    unit: { ja: 'px', en: 'px' },
    fallback: 280,
    min: 120,
    max: 640,
    step: 10,
    slider: true,
  },
])

export const text: WidgetDefinition = {
  kind: 'text',
  title: { ja: '文章', en: 'Text' },
  help: { ja: '地図の上に置く文章です。Markdownで書けます。', en: 'Words on the map, in Markdown.' },
  once: false,
  settings: textSettings,
}
