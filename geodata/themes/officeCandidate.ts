import { noteEnglishField } from './reportFields.ts'
import type { ThemeDefinition } from './theme.ts'

/** サテライトオフィス候補: who calls it a candidate matters more than anything else about it. */
export const officeCandidate: ThemeDefinition = {
  id: 'office-candidate',
  title: { ja: 'サテライトオフィス候補', en: 'Satellite-office candidates' },
  fields: [
    {
      name: 'origin',
      type: 'text',
      title: { ja: '候補とした者', en: 'Named by' },
      codes: {
        report: { ja: '報告書', en: 'The report' },
        'own-extraction': { ja: '独自抽出（このマップ）', en: 'Our own extraction' },
      },
    },
    { name: 'statement', type: 'text', title: { ja: '候補とする根拠', en: 'Grounds (Japanese)' } },
    { name: 'statement_en', type: 'text', title: { ja: '候補とする根拠（英語）', en: 'Grounds' } },
    {
      name: 'building',
      type: 'text',
      title: { ja: '建物', en: 'Building' },
      codes: {
        kindergarten: { ja: '幼稚園', en: 'Kindergarten' },
        'closed-school': { ja: '閉校した学校', en: 'Closed school' },
      },
    },
    {
      name: 'facility_uid',
      type: 'text',
      title: { ja: '遊休施設の記録', en: 'Idle-facility record' },
      hidden: true,
    },
    noteEnglishField,
  ],
}
