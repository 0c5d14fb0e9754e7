import { defineSettings } from '#geodata/schema/properties.ts'
import type { AnalysisForm } from './analysisForm.ts'

export const nearestSettings = defineSettings([
  {
    name: 'draw',
    kind: 'choice',
    title: { ja: '描くもの', en: 'What to draw' },
    fallback: 'features',
    choices: [
      { value: 'features', title: { ja: 'もとの地物', en: 'The features themselves' } },
      { value: 'lines', title: { ja: '最寄りまでの線', en: 'Lines to the nearest' } },
    ],
  },
])

export const nearestForm: AnalysisForm = {
  kind: 'nearest',
  title: { ja: '最寄りを調べる', en: 'Find the nearest' },
  help: {
    ja: 'それぞれの地物から、別のレイヤーで一番近いものと、そこまでの直線距離を調べます。例：廃校から最寄りのバス停。',
    en: 'Finds what is nearest in another layer, and how far it is as the crow flies. Example: from closed schools to bus stops.',
  },
  geometries: ['point', 'line', 'polygon', 'mixed'],
  settings: nearestSettings,
  other: {
    title: { ja: '近さを調べる相手', en: 'Nearest of' },
    geometries: ['point', 'line', 'polygon', 'mixed'],
    settings: [],
  },
}
