import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'
import { metresPerUnit, rampProperty } from './sharedSettings.ts'

export const hexagonSettings = defineSettings([
  {
    name: 'cell',
    kind: 'number',
    title: { ja: 'ます目の大きさ', en: 'Cell size' },
    help: { ja: '六角形の中心から角までの長さです。', en: 'From the middle of a hexagon to a corner.' },
    unit: { ja: 'm', en: 'm' },
    fallback: 1000,
    min: 50,
    max: 50_000,
    step: 50,
  },
  {
    name: 'measure',
    kind: 'choice',
    title: { ja: '集計', en: 'Measure' },
    fallback: 'count',
    choices: [
      { value: 'count', title: { ja: '件数', en: 'How many' } },
      { value: 'sum', title: { ja: '項目の合計', en: 'Sum of a field' } },
    ],
  },
  {
    name: 'field',
    kind: 'field',
    title: { ja: '合計する項目', en: 'Field to sum' },
    types: ['integer', 'real'],
    fallback: '',
    shownIf: { name: 'measure', is: ['sum'] },
  },
  rampProperty,
  { name: 'raised', kind: 'switch', title: { ja: '立体にする', en: 'Raise by value' }, fallback: false },
  { ...metresPerUnit, shownIf: { name: 'raised', is: [true] } },
])

export const hexagon: MarkDefinition = {
  kind: 'hexagon',
  title: { ja: '六角形で集計', en: 'Hexagons' },
  help: {
    ja: '地図を六角形に分け、中にある地点を数えます。',
    en: 'Divides the map into hexagons and counts the places in each.',
  },
  geometries: ['point'],
  takes: { color: false, size: false, label: false, conditions: false },
  settings: hexagonSettings,
}
