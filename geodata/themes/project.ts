import {
  areaField,
  countField,
  municipalityField,
  noteEnglishField,
  summaryFields,
  textInBoth,
} from './reportFields.ts'
import type { ThemeDefinition } from './theme.ts'

/** An entry in the region's register of co-creation projects; never a map. */
export const project: ThemeDefinition = {
  id: 'project',
  title: { ja: '共創プロジェクト', en: 'Co-creation projects' },
  fields: [
    {
      name: 'kind',
      type: 'text',
      title: { ja: '種類', en: 'Kind' },
      codes: {
        demonstration: { ja: '実証プロジェクト', en: 'Demonstration project' },
        'tour-company': { ja: 'ワーケーション参加企業との共創', en: 'Co-creation with workation companies' },
      },
    },
    {
      name: 'number',
      type: 'text',
      title: { ja: '報告書の番号', en: 'Number in the report' },
      codes: {
        none: { ja: '番号なし', en: 'Not numbered' },
        '1': { ja: '①', en: '1' },
        '2': { ja: '②', en: '2' },
        '3': { ja: '③', en: '3' },
        '4': { ja: '④', en: '4' },
        '5': { ja: '⑤', en: '5' },
        '6': { ja: '⑥', en: '6' },
        '7': { ja: '⑦', en: '7' },
      },
    },
    municipalityField,
    areaField,
    {
      name: 'field',
      type: 'text',
      title: { ja: '分野（本マップの分類）', en: 'Field (our grouping)' },
      codes: {
        telework: { ja: 'テレワーク就業・人材育成', en: 'Telework and training' },
        education: { ja: '教育', en: 'Education' },
        fisheries: { ja: '漁業・海洋', en: 'Fisheries and the sea' },
        startup: { ja: '起業支援', en: 'Start-up support' },
        lodging: { ja: '宿・空き家活用', en: 'Lodging and vacant houses' },
        agriculture: { ja: '農業・ブランディング', en: 'Farming and branding' },
      },
    },
    ...textInBoth('policy_issues', '政策課題', 'Policy issues'),
    {
      name: 'policy_issues_basis',
      type: 'text',
      title: { ja: '政策課題の書かれ方', en: 'Policy issues stated for' },
      codes: {
        project: { ja: 'このプロジェクトの課題として記載', en: 'This project' },
        city: { ja: '市の課題としてのみ記載', en: 'The city only' },
      },
    },
    {
      name: 'state',
      type: 'text',
      title: { ja: '状態', en: 'State' },
      codes: {
        done: { ja: '実施', en: 'Carried out' },
        started: { ja: '始動', en: 'Started' },
        cooperating: { ja: '連携', en: 'Cooperating' },
      },
    },
    countField('partner_count', '都市部企業の数', 'City companies', 'companies'),
    {
      name: 'partner_count_basis',
      type: 'text',
      title: { ja: '企業数の根拠', en: 'Basis of the number' },
      codes: {
        stated: { ja: '報告書に記載', en: 'Stated in the report' },
        derived: { ja: '合計から逆算', en: 'Derived from the totals' },
      },
    },
    ...textInBoth('partners', '都市部側', 'City side'),
    ...textInBoth('local_partners', '地域側', 'Local side'),
    ...summaryFields,
    noteEnglishField,
  ],
}
