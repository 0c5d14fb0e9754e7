const ja = {
  title: '一覧表',
  height: '表の高さ',
  dataset: 'データセット',
  filter: '絞り込み',
  filterPlaceholder: '表の中をさがす',
  rows: (shown: number, all: number) => (shown === all ? `${all}件` : `${all}件中 ${shown}件`),
  sortBy: (name: string) => `${name}で並べ替え`,
  inView: '地図に見えている範囲だけ',
  csv: 'CSV（Excel）',
  columns: '項目を選ぶ',
  geojson: 'GeoJSON',
  none: '条件に合う行がありません。',
  partial: (all: number) => `（全${all.toLocaleString('ja-JP')}件の先頭のみ。すべてはCSVでどうぞ）`,
  more: (n: number) => `続きを表示（残り${n}件）`,
  showOnMap: '地図で見る',
  noPosition: '位置不明',
}

const en: typeof ja = {
  title: 'Table',
  height: 'Height of the table',
  dataset: 'Dataset',
  filter: 'Filter',
  filterPlaceholder: 'Find in this table',
  rows: (shown, all) => (shown === all ? `${all} rows` : `${shown} of ${all} rows`),
  sortBy: (name) => `Sort by ${name}`,
  inView: 'Only what the map shows',
  csv: 'CSV (Excel)',
  columns: 'Columns',
  geojson: 'GeoJSON',
  none: 'No row matches.',
  partial: (all) => `(the first of ${all.toLocaleString('en')}; take the CSV for all)`,
  more: (n) => `Show more (${n} left)`,
  showOnMap: 'Show on map',
  noPosition: 'No position',
}

/** The words of the table of a dataset, in both languages at once: they come with it, when it is opened. */
export const tableTexts = { ja, en }
