import { defineSettings } from '#geodata/schema/properties.ts'
import type { AnalysisForm } from './analysisForm.ts'

export const densitySettings = defineSettings([
  {
    name: 'shape',
    kind: 'choice',
    title: { ja: 'ます目の形', en: 'Shape of cells' },
    fallback: 'hexagon',
    choices: [
      { value: 'hexagon', title: { ja: '六角形', en: 'Hexagons' } },
      { value: 'square', title: { ja: '正方形', en: 'Squares' } },
    ],
  },
  {
    name: 'size',
    kind: 'number',
    title: { ja: 'ます目の大きさ', en: 'Cell size' },
    help: {
      ja: '正方形は一辺、六角形は中心から角までです。',
      en: 'The side of a square; of a hexagon, from its middle to a corner.',
    },
    unit: { ja: 'm', en: 'm' },
    fallback: 1000,
    min: 20,
    max: 50_000,
    step: 10,
  },
  {
    name: 'sum',
    kind: 'field',
    title: { ja: '合計もする項目', en: 'Field to sum, too' },
    types: ['integer', 'real'],
    fallback: '',
  },
])

export const densityForm: AnalysisForm = {
  kind: 'density',
  title: { ja: 'ます目で密度を見る', en: 'Density in a grid' },
  help: {
    ja: '地図をます目に分け、それぞれに地物がいくつあるか数えます。どこに集まっているかが分かります。',
    en: 'Divides the map into cells and counts the features in each: where they gather.',
  },
  geometries: ['point', 'line', 'polygon', 'mixed'],
  settings: densitySettings,
  other: null,
}
