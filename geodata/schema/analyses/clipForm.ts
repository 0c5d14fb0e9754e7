import type { AnalysisForm } from './analysisForm.ts'

export const clipForm: AnalysisForm = {
  kind: 'clip',
  title: { ja: '面で切り抜く', en: 'Clip by areas' },
  help: {
    ja: '別のレイヤーの面の内側だけを残します。線と面は境で切れます。例：市の中だけのバス路線。',
    en: 'Keeps only what lies inside the areas of another layer; lines and areas are cut at the border. Example: bus lines in one city.',
  },
  geometries: ['point', 'line', 'polygon', 'mixed'],
  settings: [],
  other: { title: { ja: '切り抜く面', en: 'Areas to keep' }, geometries: ['polygon', 'mixed'], settings: [] },
}
