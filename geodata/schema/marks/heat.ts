import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'
import { rampProperty } from './sharedSettings.ts'

export const heatSettings = defineSettings([
  {
    name: 'radius',
    kind: 'number',
    title: { ja: '広がり', en: 'Radius' },
    unit: { ja: 'px', en: 'px' },
    fallback: 30,
    min: 5,
    max: 100,
    step: 1,
    slider: true,
  },
  {
    name: 'intensity',
    kind: 'number',
    title: { ja: '強さ', en: 'Intensity' },
    fallback: 1,
    min: 0.1,
    max: 5,
    step: 0.1,
    slider: true,
  },
  {
    name: 'weight',
    kind: 'field',
    title: { ja: '重みにする項目', en: 'Weight from' },
    help: {
      ja: '選ばなければ、どの地点も同じ重みです。値が分からない地点は数えません。',
      en: 'Without one, all places weigh the same. Places whose value is not known do not count.',
    },
    types: ['integer', 'real'],
    fallback: '',
  },
  rampProperty,
])

export const heat: MarkDefinition = {
  kind: 'heat',
  title: { ja: 'ヒートマップ', en: 'Heat map' },
  help: {
    ja: '集まっている所を濃い色で示します。1件ずつは見えません。',
    en: 'Shows where places gather; no single one can be seen.',
  },
  geometries: ['point'],
  takes: { color: false, size: false, label: false, conditions: false },
  settings: heatSettings,
}
