import type { Localized } from '#geodata/schema/localized.ts'

/** The headings under which the documents list the endpoints. */
export const groups = {
  data: { ja: 'データ', en: 'Data' },
  rows: { ja: '地物を描く・直す', en: 'Drawing and changing features' },
  search: { ja: '検索', en: 'Search' },
  transit: { ja: '交通', en: 'Transport' },
  indicators: { ja: '指標', en: 'Indicators' },
  tiles: { ja: 'ベクトルタイル', en: 'Vector tiles' },
  maps: { ja: '地図をつくる', en: 'Making maps' },
  workshops: { ja: 'ワークショップ', en: 'Workshops' },
  publications: { ja: '公開された地図', en: 'Published maps' },
  people: { ja: '人と権限', en: 'People and roles' },
  server: { ja: 'サーバーと文書', en: 'Server and documents' },
} satisfies Record<string, Localized>
