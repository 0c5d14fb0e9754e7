import { defineSettings } from '#geodata/schema/properties.ts'
import type { AnalysisForm } from './analysisForm.ts'

export const dissolveSettings = defineSettings([
  {
    name: 'by',
    kind: 'field',
    title: { ja: '同じならまとめる項目', en: 'Merge those with the same' },
    help: { ja: '選ばなければ、全部を一つにまとめます。', en: 'Without one, all become one.' },
    fallback: '',
  },
])

export const dissolveForm: AnalysisForm = {
  kind: 'dissolve',
  title: { ja: '面をまとめる', en: 'Merge areas' },
  help: {
    ja: '同じ値の面を一つにして、間の境を消します。例：町の面を地区ごとにまとめる。',
    en: 'Makes one area of those with the same value, without the borders between. Example: towns into districts.',
  },
  geometries: ['polygon', 'mixed'],
  settings: dissolveSettings,
  other: null,
}
