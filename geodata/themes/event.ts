import {
  areaField,
  countField,
  municipalityField,
  noteEnglishField,
  summaryFields,
  textInBoth,
} from './reportFields.ts'
import type { ThemeDefinition } from './theme.ts'

export const event: ThemeDefinition = {
  id: 'event',
  title: { ja: 'イベント', en: 'Events' },
  fields: [
    {
      name: 'kind',
      type: 'text',
      title: { ja: '種類', en: 'Kind' },
      codes: {
        seminar: { ja: 'セミナー', en: 'Seminar' },
        course: { ja: '講座', en: 'Course' },
        workshop: { ja: 'ワークショップ', en: 'Workshop' },
        tour: { ja: 'ワーケーションツアー', en: 'Workation tour' },
        symposium: { ja: 'シンポジウム', en: 'Symposium' },
        presentation: { ja: '成果報告会', en: 'Results presentation' },
        programme: { ja: 'プログラム', en: 'Programme' },
      },
    },
    {
      name: 'audience',
      type: 'text',
      title: { ja: '対象', en: 'For' },
      codes: {
        residents: { ja: '地域企業・住民テレワーカー', en: 'Local companies and residents' },
        companies: { ja: '都市部企業', en: 'City companies' },
        'companies-municipalities': { ja: '企業・自治体', en: 'Companies and municipalities' },
        students: { ja: '学生', en: 'Students' },
      },
    },
    { name: 'start_date', type: 'date', title: { ja: '開始日', en: 'First day' } },
    { name: 'end_date', type: 'date', title: { ja: '終了日', en: 'Last day' } },
    {
      name: 'date_status',
      type: 'text',
      title: { ja: '日付の確かさ', en: 'Date' },
      codes: {
        stated: { ja: '年月日とも記載', en: 'Stated in full' },
        'assumed-year': { ja: '年は推定', en: 'Year assumed' },
        undated: { ja: '日付不明', en: 'No date known' },
      },
    },
    { name: 'year_assumed', type: 'integer', plain: true, title: { ja: '推定した年', en: 'Assumed year' } },
    { name: 'date_printed', type: 'text', title: { ja: '日時（記載のまま）', en: 'Date as printed' } },
    { name: 'start_time', type: 'text', title: { ja: '開始時刻', en: 'From' } },
    { name: 'end_time', type: 'text', title: { ja: '終了時刻', en: 'Until' } },
    {
      name: 'mode',
      type: 'text',
      title: { ja: '開催方法', en: 'Held' },
      codes: {
        'on-site': { ja: '会場', en: 'On site' },
        online: { ja: 'オンライン', en: 'Online' },
      },
    },
    ...textInBoth('venue', '実施場所', 'Venue'),
    municipalityField,
    areaField,
    countField('session_count', '実施回数', 'Sessions', 'sessions'),
    countField('participants', '参加人数', 'Participants', 'people'),
    {
      name: 'participants_basis',
      type: 'text',
      title: { ja: '人数の数え方', en: 'Counted as' },
      codes: {
        cumulative: { ja: '延べ（表に「※重複含む」）', en: 'Attendances (the table includes repeats)' },
        'as-printed': { ja: '記載のまま（重複の有無は不明）', en: 'As printed (repeats unknown)' },
      },
    },
    countField('company_count', '参加企業数', 'Companies', 'companies'),
    ...summaryFields,
    {
      name: 'project_uid',
      type: 'text',
      title: { ja: '関連プロジェクト', en: 'Related project' },
      hidden: true,
    },
    noteEnglishField,
  ],
}
