import { defineSettings } from '#geodata/schema/properties.ts'
import { inViewProperty, rowsProperty } from './shared.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const indicatorSettings = defineSettings([
  rowsProperty,
  {
    name: 'measure',
    kind: 'choice',
    title: { ja: '求める値', en: 'Measure' },
    fallback: 'count',
    choices: [
      { value: 'count', title: { ja: '件数', en: 'How many' } },
      { value: 'sum', title: { ja: '合計', en: 'Sum' } },
      { value: 'mean', title: { ja: '平均', en: 'Mean' } },
      { value: 'max', title: { ja: '最大', en: 'Largest' } },
      { value: 'min', title: { ja: '最小', en: 'Smallest' } },
    ],
  },
  {
    name: 'field',
    kind: 'field',
    title: { ja: '項目', en: 'Field' },
    types: ['integer', 'real'],
    fallback: '',
    shownIf: { name: 'measure', is: ['sum', 'mean', 'max', 'min'] },
  },
  inViewProperty,
  {
    name: 'title',
    kind: 'text',
    title: { ja: '数字の題', en: 'Title' },
    help: { ja: '空のときは、レイヤーと項目の名前になります。', en: 'Empty: the names of layer and field.' },
    fallback: '',
    longest: 100,
  },
])

export const indicator: WidgetDefinition = {
  kind: 'indicator',
  title: { ja: '指標', en: 'Indicator' },
  help: {
    ja: 'レイヤーの件数や、項目の合計・平均を大きな数字で示します。',
    en: 'How many features a layer has, or the sum or mean of a field, as one large number.',
  },
  once: false,
  settings: indicatorSettings,
}
