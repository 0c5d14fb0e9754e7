import { defineSettings } from '#geodata/schema/properties.ts'
import type { StoryBlockDefinition } from './storyBlockKind.ts'

export const chartSettings = defineSettings([
  { name: 'layer', kind: 'layer', of: 'rows', title: { ja: 'レイヤー', en: 'Layer' }, fallback: '' },
  {
    name: 'shows',
    kind: 'choice',
    title: { ja: 'グラフ', en: 'Chart' },
    fallback: 'counts',
    choices: [
      { value: 'counts', title: { ja: '値ごとの件数', en: 'How many of each' } },
      { value: 'largest', title: { ja: '大きい順', en: 'Largest first' } },
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
    title: { ja: '比べる項目', en: 'Field to compare' },
    types: ['integer', 'real'],
    fallback: '',
    shownIf: { name: 'shows', is: ['largest'] },
  },
  {
    name: 'bars',
    kind: 'number',
    title: { ja: '棒の数', en: 'Bars at most' },
    fallback: 8,
    min: 2,
    max: 20,
    step: 1,
    unit: { ja: '本', en: '' },
  },
  {
    name: 'title',
    kind: 'text',
    title: { ja: 'グラフの題', en: 'Title of the chart' },
    fallback: '',
    longest: 200,
  },
])

export const chart: StoryBlockDefinition = {
  kind: 'chart',
  title: { ja: 'グラフ', en: 'Chart' },
  help: { ja: 'レイヤーの地物を数えたり比べたりします。', en: 'Counts or compares the features of a layer.' },
  settings: chartSettings,
}
