import { defineSettings } from '#geodata/schema/properties.ts'
import type { AnalysisForm } from './analysisForm.ts'

export const hullSettings = defineSettings([
  {
    name: 'by',
    kind: 'field',
    title: { ja: '項目の値ごとに囲む', en: 'One for each value of' },
    help: { ja: '選ばなければ、全部を一つで囲みます。', en: 'Without one, all are surrounded by one.' },
    fallback: '',
  },
])

export const hullForm: AnalysisForm = {
  kind: 'hull',
  title: { ja: '外側を囲む', en: 'Surround' },
  help: {
    ja: '地物の一番外側を結んだ面をつくります。活動の広がりを見るのに向いています。',
    en: 'Makes the area that has all features in it: how far something reaches.',
  },
  geometries: ['point', 'line', 'polygon', 'mixed'],
  settings: hullSettings,
  other: null,
}
