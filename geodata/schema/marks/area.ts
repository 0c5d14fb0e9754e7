import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'

export const areaSettings = defineSettings([
  {
    name: 'fillOpacity',
    kind: 'number',
    title: { ja: '塗りの濃さ', en: 'Fill opacity' },
    fallback: 0.6,
    min: 0,
    max: 1,
    step: 0.02,
    slider: true,
  },
  {
    name: 'outline',
    kind: 'number',
    title: { ja: '輪郭の太さ', en: 'Outline' },
    unit: { ja: 'px', en: 'px' },
    fallback: 1.4,
    min: 0,
    max: 10,
    step: 0.2,
    slider: true,
  },
])

export const area: MarkDefinition = {
  kind: 'area',
  title: { ja: '面', en: 'Areas' },
  help: { ja: '面を塗りと輪郭で描きます。', en: 'Areas with a fill and an outline.' },
  geometries: ['polygon', 'none'],
  takes: { color: true, size: false, label: true, conditions: true },
  settings: areaSettings,
}
