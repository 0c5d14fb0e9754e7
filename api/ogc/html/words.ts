import type { Localized } from '#geodata/schema/localized.ts'

/** The words of the HTML views. */
export const words = {
  features: { ja: '地物', en: 'Features' },
  seeFeatures: { ja: '地物を見る', en: 'See the features' },
  located: { ja: '位置あり', en: 'with a position' },
  licence: { ja: 'ライセンス', en: 'Licence' },
  credit: { ja: 'クレジット', en: 'Credit' },
  sources: { ja: '出典', en: 'Sources' },
  updated: { ja: '更新', en: 'Updated' },
  extent: { ja: '範囲（西, 南, 東, 北）', en: 'Extent (west, south, east, north)' },
  fields: { ja: '項目', en: 'Fields' },
  name: { ja: '名前', en: 'Name' },
  kind: { ja: '種類', en: 'Type' },
  meaning: { ja: '意味', en: 'Meaning' },
  unknown: { ja: '不明', en: 'unknown' },
  noPosition: { ja: '位置不明', en: 'Position unknown' },
  position: { ja: '位置（経度, 緯度）', en: 'Position (lon, lat)' },
  sketch: { ja: 'このページの地物の位置', en: 'Where the features of this page lie' },
  next: { ja: '次のページ', en: 'Next page' },
  first: { ja: '最初のページ', en: 'First page' },
  none: { ja: '条件に合う地物はありません。', en: 'No feature meets these conditions.' },
} satisfies Record<string, Localized>
