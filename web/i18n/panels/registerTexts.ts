const ja = {
  title: '取り組み',
  lead: '報告書に書かれた共創プロジェクトと、それに関わった組織・できごと・これからの計画です。人の名前は載せていません。',
  partners: (count: number | null) => (count === null ? '都市部側' : `都市部側（${count}社）`),
  localPartners: '地域側',
  issues: '政策課題',
  record: '記録のすべての項目と出典',
  assumedYear: '年は推定',
  undated: '日付不明',
  undatedNote: '報告書に日付の記載がないため、時間の軸には置いていません。',
  related: '関連する記録',
}

const en: typeof ja = {
  title: 'Projects',
  lead: 'The co-creation projects the report tells of, with the organisations, events and plans around them. No person is named.',
  partners: (count) =>
    count === null ? 'City side' : `City side (${count} ${count === 1 ? 'company' : 'companies'})`,
  localPartners: 'Local side',
  issues: 'Policy issues',
  record: 'Every field and the source',
  assumedYear: 'year assumed',
  undated: 'No date known',
  undatedNote: 'The report prints no date for these, so they are not placed in time.',
  related: 'Related record',
}

/** The words of the page of projects, in both languages at once: they come with it, when it is opened. */
export const registerTexts = { ja, en }
