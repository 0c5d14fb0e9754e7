import type { Source } from '#geodata/schema/dataset.ts'
import type { Localized } from '#geodata/schema/localized.ts'

/** Who published what the bundled records are made from. The key is what a record's `source` says. */
export const publishers = {
  'gsi-shelters': {
    id: 'gsi-shelters',
    title: { ja: '指定緊急避難場所・指定避難所データ', en: 'Designated evacuation sites and shelters' },
    url: 'https://hinanmap.gsi.go.jp/',
    licence: '国土地理院コンテンツ利用規約',
    credit: '「指定緊急避難場所・指定避難所データ」（国土地理院）を加工して作成',
    asOf: '2025-10-27',
  },
  'yamaguchi-tourism': {
    id: 'yamaguchi-tourism',
    title: {
      ja: '山口県オープンデータ 観光施設一覧',
      en: 'Yamaguchi Prefecture open data: tourist facilities',
    },
    url: 'https://yamaguchi-opendata.jp/',
    licence: 'CC BY 4.0 / PDL1.0',
    credit: '山口県オープンデータ「観光施設一覧」（山口県）を加工して作成',
  },
  'ksj-n02': {
    id: 'ksj-n02',
    title: {
      ja: '国土数値情報（鉄道データ N02）',
      en: 'National Land Numerical Information: railways (N02)',
    },
    url: 'https://nlftp.mlit.go.jp/ksj/',
    licence: '国土数値情報 利用規約',
    credit: '「国土数値情報（鉄道データ）」（国土交通省）を加工して作成',
  },
  'ksj-n03': {
    id: 'ksj-n03',
    title: {
      ja: '国土数値情報（行政区域データ N03）',
      en: 'National Land Numerical Information: administrative areas (N03)',
    },
    url: 'https://nlftp.mlit.go.jp/ksj/',
    licence: '国土数値情報 利用規約',
    credit: '「国土数値情報（行政区域データ）」（国土交通省）を加工して作成',
  },
  'ksj-p11': {
    id: 'ksj-p11',
    title: {
      ja: '国土数値情報（バス停留所データ P11）',
      en: 'National Land Numerical Information: bus stops (P11)',
    },
    url: 'https://nlftp.mlit.go.jp/ksj/',
    licence: 'PDL1.0',
    credit: '「国土数値情報（バス停留所データ）」（国土交通省）を加工して作成',
    asOf: '2022',
  },
  geolonia: {
    id: 'geolonia',
    title: { ja: 'Geolonia 住所データ', en: 'Geolonia address data' },
    url: 'https://github.com/geolonia/japanese-addresses',
    licence: 'MIT',
    credit: 'Geolonia 住所データ (MIT)',
  },
  localgovjp: {
    id: 'localgovjp',
    title: { ja: '自治体の位置データ localgovjp', en: 'Local governments of Japan (localgovjp)' },
    url: 'https://github.com/code4fukui/localgovjp',
    licence: 'CC0',
    credit: 'localgovjp (CC0)',
  },
  'shimonoseki-population': {
    id: 'shimonoseki-population',
    title: {
      ja: '下関市オープンデータ 町別年齢別人口',
      en: 'City of Shimonoseki open data: residents by town and age',
    },
    url: 'https://yamaguchi-opendata.jp/',
    licence: 'CC BY 4.0 / PDL1.0',
    credit: '下関市オープンデータ「地域・年齢別人口」（下関市）を加工して作成',
    asOf: '2021-09-30',
  },
  'telework-report': {
    id: 'telework-report',
    title: {
      ja: '総務省「テレワークを活用した地域課題解決事例の創出に関する実証事業」成果報告「中山間地域における地域共創テレワーク実証プロジェクト」（代表機関：株式会社パソナJOB HUB）',
      en: 'Final report of the telework demonstration of Japan’s Ministry of Internal Affairs and Communications: “Co-creation telework demonstration project in hilly and mountainous areas” (lead organisation: Pasona JOB HUB Inc.)',
    },
    licence:
      '© 2024 Pasona JOB HUB Inc.（事実・数値を出典を示して引用 / facts and figures quoted with their source）',
    credit:
      '総務省「テレワークを活用した地域課題解決事例の創出に関する実証事業」成果報告（代表機関：株式会社パソナJOB HUB）',
  },
  'kyoso-map': {
    id: 'kyoso-map',
    title: { ja: '共創マップ（手作業による図示）', en: 'Kyoso Map (drawn by hand)' },
    licence: 'Apache-2.0',
    credit: '共創マップ',
  },
} satisfies Record<string, Source>

export type PublisherId = keyof typeof publishers

/** What a reader sees for a record's `source`: title, licence and, where stated, the day it is as of. */
export function publisherLabel(source: Source): Localized {
  const asOf = source.asOf ? { ja: `、${source.asOf}時点`, en: `, as of ${source.asOf}` } : { ja: '', en: '' }
  return {
    ja: `${source.title.ja}（${source.licence}${asOf.ja}）`,
    en: `${source.title.en} (${source.licence}${asOf.en})`,
  }
}
