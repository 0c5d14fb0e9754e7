import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkKind } from './mark.ts'
import { metresPerUnit, rampProperty } from './sharedSettings.ts'

/** Marks that gather points in cells and count them by themselves. */
export const cellMarks = ['hexagon', 'grid'] as const satisfies readonly MarkKind[]

export const isCellMark = (mark: MarkKind): boolean => cellMarks.some((each) => each === mark)

/** What both of them are set by: so one can be tried in place of the other. */
export const cellSettings = defineSettings([
  {
    name: 'cell',
    kind: 'number',
    title: { ja: 'ます目の大きさ', en: 'Cell size' },
    help: {
      ja: '六角形は中心から角まで、四角形は一辺の長さです。',
      en: 'Of a hexagon from the middle to a corner, of a square its side.',
    },
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
