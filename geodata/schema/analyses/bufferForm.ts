import { defineSettings } from '#geodata/schema/properties.ts'
import type { AnalysisForm } from './analysisForm.ts'

export const bufferSettings = defineSettings([
  {
    name: 'distance',
    kind: 'number',
    title: { ja: '距離', en: 'Distance' },
    help: { ja: '直線で測った距離です。道のりではありません。', en: 'As the crow flies, not along roads.' },
    unit: { ja: 'm', en: 'm' },
    fallback: 500,
    min: 1,
    max: 50_000,
    step: 1,
  },
  {
    name: 'merge',
    kind: 'switch',
    title: { ja: '重なる所を一つにまとめる', en: 'Merge what overlaps' },
    fallback: false,
  },
])

export const bufferForm: AnalysisForm = {
  kind: 'buffer',
  title: { ja: '周りの範囲（バッファ）', en: 'Area around (buffer)' },
  help: {
    ja: 'それぞれの地物から、決めた距離までの範囲を面にします。例：バス停から300m。',
    en: 'Draws everything within a distance of each feature. Example: 300 m around bus stops.',
  },
  geometries: ['point', 'line', 'polygon', 'mixed'],
  settings: bufferSettings,
  other: null,
}
