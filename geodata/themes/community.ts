import { areaField, countField, municipalityField, noteEnglishField, summaryFields } from './reportFields.ts'
import type { ThemeDefinition } from './theme.ts'

/** Teleworkers as a count by area. No field may ever hold a person. */
export const community: ThemeDefinition = {
  id: 'community',
  title: { ja: 'テレワークコミュニティ', en: 'Teleworker communities' },
  fields: [
    municipalityField,
    areaField,
    countField('worker_count', 'テレワーク従事者数', 'People teleworking', 'people'),
    {
      name: 'contract',
      type: 'text',
      title: { ja: '働き方', en: 'Contract' },
      codes: {
        employed: { ja: '直接雇用', en: 'Directly employed' },
        commissioned: { ja: '業務委託', en: 'Commissioned' },
      },
    },
    countField('expected_count', '追加の見込み', 'Further people expected', 'people'),
    countField('hired_in_results', '実施結果の表の採用数', 'Hired, by the results table', 'people'),
    ...summaryFields,
    noteEnglishField,
  ],
}
