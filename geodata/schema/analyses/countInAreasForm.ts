import { defineSettings } from '#geodata/schema/properties.ts'
import type { AnalysisForm } from './analysisForm.ts'

export const countInAreasOtherSettings = defineSettings([
  {
    name: 'sum',
    kind: 'field',
    title: { ja: '合計もする項目', en: 'Field to sum, too' },
    help: {
      ja: '選ばなければ件数だけです。値が分からない地物は合計に入りません。',
      en: 'Without one, features are only counted. Those whose value is not known are not summed.',
    },
    types: ['integer', 'real'],
    fallback: '',
  },
])

export const countInAreasForm: AnalysisForm = {
  kind: 'countInAreas',
  title: { ja: '面ごとに数える', en: 'Count in areas' },
  help: {
    ja: 'それぞれの面の中に、別のレイヤーの地物がいくつあるか数えます。例：地区ごとの空き家の数。',
    en: 'Counts the features of another layer in each area. Example: old houses by district.',
  },
  geometries: ['polygon', 'mixed'],
  settings: [],
  other: {
    title: { ja: '数えるレイヤー', en: 'Layer to count' },
    geometries: ['point', 'line', 'polygon', 'mixed'],
    settings: countInAreasOtherSettings,
  },
}
