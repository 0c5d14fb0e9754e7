import { defineSettings } from '#geodata/schema/properties.ts'
import type { InfoboxDefinition } from './infoboxKind.ts'

export const chartSettings = defineSettings([
  {
    name: 'shows',
    kind: 'choice',
    title: { ja: 'グラフ', en: 'Chart' },
    fallback: 'bars',
    choices: [
      { value: 'bars', title: { ja: '選んだ項目を比べる', en: 'Compare the chosen fields' } },
      { value: 'among', title: { ja: 'ほかの地物の中での位置', en: 'Where it stands among the others' } },
    ],
  },
  {
    name: 'fields',
    kind: 'fields',
    title: { ja: '比べる項目', en: 'Fields to compare' },
    types: ['integer', 'real'],
    fallback: [],
    shownIf: { name: 'shows', is: ['bars'] },
  },
  {
    name: 'field',
    kind: 'field',
    title: { ja: '項目', en: 'Field' },
    types: ['integer', 'real'],
    fallback: '',
    shownIf: { name: 'shows', is: ['among'] },
  },
  {
    name: 'title',
    kind: 'text',
    title: { ja: 'グラフの題', en: 'Title of the chart' },
    fallback: '',
    longest: 200,
    takesFields: true,
  },
])

export const chart: InfoboxDefinition = {
  kind: 'chart',
  title: { ja: 'グラフ', en: 'Chart' },
  help: { ja: '数値の項目を図にします。', en: 'Draws fields with numbers.' },
  settings: chartSettings,
}
