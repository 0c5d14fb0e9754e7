import { defineSettings } from '#geodata/schema/properties.ts'
import type { AnalysisForm } from './analysisForm.ts'

export const centroidSettings = defineSettings([
  {
    name: 'place',
    kind: 'choice',
    title: { ja: '点の置き方', en: 'Where to put the point' },
    fallback: 'middle',
    choices: [
      { value: 'middle', title: { ja: '真ん中（重心）', en: 'In the middle (centroid)' } },
      { value: 'on', title: { ja: '必ず地物の上', en: 'Always on the feature' } },
    ],
  },
])

export const centroidForm: AnalysisForm = {
  kind: 'centroid',
  title: { ja: '代表点にする', en: 'One point for each' },
  help: {
    ja: '線や面を、それぞれ一つの点に置きかえます。',
    en: 'Puts one point in the place of each line or area.',
  },
  geometries: ['line', 'polygon', 'mixed'],
  settings: centroidSettings,
  other: null,
}
