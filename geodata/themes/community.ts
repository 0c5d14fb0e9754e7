import { areaField, municipalityField, noteEnglishField } from './reportFields.ts'
import type { ThemeDefinition } from './theme.ts'

/** Teleworkers as a count by area. No field may ever hold a person. */
export const community: ThemeDefinition = {
  id: 'community',
  title: { ja: 'テレワークコミュニティ', en: 'Teleworker communities' },
  group: 'people',
  fields: [
    municipalityField,
    areaField,
    {
      name: 'worker_count',
      type: 'integer',
      title: { ja: 'テレワーク従事者数', en: 'People teleworking' },
      unit: { ja: '名', en: 'people' },
    },
    {
      name: 'contract',
      type: 'text',
      title: { ja: '働き方', en: 'Contract' },
      codes: {
        employed: { ja: '直接雇用', en: 'Directly employed' },
        commissioned: { ja: '業務委託', en: 'Commissioned' },
      },
    },
    {
      name: 'expected_count',
      type: 'integer',
      title: { ja: '追加の見込み', en: 'Further people expected' },
      unit: { ja: '名', en: 'people' },
    },
    {
      name: 'hired_in_results',
      type: 'integer',
      title: { ja: '実施結果の表の採用数', en: 'Hired, by the results table' },
      unit: { ja: '名', en: 'people' },
    },
    { name: 'summary', type: 'text', title: { ja: '概要', en: 'Summary (Japanese)' } },
    { name: 'summary_en', type: 'text', title: { ja: '概要（英語）', en: 'Summary' } },
    noteEnglishField,
  ],
  look: { kind: 'halo', color: 'community' },
}
