import { defineSettings } from '#geodata/schema/properties.ts'
import { inViewProperty, rowsProperty } from './shared.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const chartSettings = defineSettings([
  rowsProperty,
  {
    name: 'shows',
    kind: 'choice',
    title: { ja: 'グラフ', en: 'Chart' },
    fallback: 'counts',
    choices: [
      { value: 'counts', title: { ja: '値ごとの件数', en: 'How many of each' } },
      { value: 'histogram', title: { ja: '数値の分布', en: 'Histogram' } },
    ],
  },
  {
    name: 'field',
    kind: 'field',
    title: { ja: '数える項目', en: 'Field to count by' },
    types: ['text', 'integer', 'boolean'],
    fallback: '',
    shownIf: { name: 'shows', is: ['counts'] },
  },
  {
    name: 'number',
    kind: 'field',
    title: { ja: '分布を見る項目', en: 'Field with numbers' },
    types: ['integer', 'real'],
    fallback: '',
    shownIf: { name: 'shows', is: ['histogram'] },
  },
  {
    name: 'bars',
    kind: 'number',
    title: { ja: '棒の数', en: 'Bars at most' },
    fallback: 6,
    min: 2,
    max: 20,
    step: 1,
    unit: { ja: '本', en: '' },
  },
  inViewProperty,
  {
    name: 'title',
    kind: 'text',
    title: { ja: 'グラフの題', en: 'Title of the chart' },
    fallback: '',
    longest: 100,
  },
])

export const chart: WidgetDefinition = {
  kind: 'chart',
  title: { ja: 'グラフ', en: 'Chart' },
  help: { ja: 'レイヤーの項目を棒グラフにします。', en: 'Draws a field of a layer as bars.' },
  once: false,
  settings: chartSettings,
}
