import type { Localized } from '#geodata/schema/localized.ts'

export type OfficialSource = {
  id: string
  title: Localized
  url: string
  /** Where the file is kept below the cache folder. */
  path: string
  /** A file that grows beyond this is refused. */
  maxBytes: number
  /** Known only where the publisher keeps editions apart; a file that changes in place has none. */
  sha256?: string
  /**
   * `input`: the builder reads the file as it is, instead of the copy in the source folder. `reference`: kept for comparing by
   * hand; the builder reads an extract of it from the source folder.
   */
  use: 'input' | 'reference'
}

const megabyte = 1024 * 1024

const shelters = (code5: string, code6: string, city: Localized): OfficialSource[] =>
  [
    { list: 'evacuation', number: 1, ja: '指定避難所', en: 'shelters' },
    { list: 'emergency', number: 2, ja: '指定緊急避難場所', en: 'evacuation sites' },
  ].map(({ list, number, ja, en }) => ({
    id: `gsi-${list}-${code5}`,
    title: { ja: `国土地理院 ${ja}（${city.ja}）`, en: `GSI ${en} (${city.en})` },
    url: `https://hinanmap.gsi.go.jp/hinanjocp/defaultFtpData/geoJSON/${code5}_${number}.geojson`,
    path: `data/shelters_yamaguchi/${list}/${code6}.json`,
    maxBytes: 5 * megabyte,
    use: 'input',
  }))

/** Official addresses of what the bundled data is made from, as far as they are stable. */
export const officialSources: OfficialSource[] = [
  {
    id: 'jrbus-gtfs',
    title: { ja: 'JRバス中国 GTFS-JP（現在のデータ）', en: 'Chugoku JR Bus GTFS-JP (current feed)' },
    url: 'https://ajt-mobusta-gtfs.mcapps.jp/static/15/current_data.zip',
    path: 'data/gtfs_yamaguchi/jrbus_chugoku_gtfs_current.zip',
    maxBytes: 20 * megabyte,
    use: 'input',
  },
  ...shelters('35204', '352047', { ja: '萩市', en: 'Hagi' }),
  ...shelters('35201', '352012', { ja: '下関市', en: 'Shimonoseki' }),
  {
    id: 'ksj-n03',
    title: { ja: '国土数値情報 行政区域 2024（山口県）', en: 'MLIT administrative areas 2024 (Yamaguchi)' },
    url: 'https://nlftp.mlit.go.jp/ksj/gml/data/N03/N03-2024/N03-20240101_35_GML.zip',
    path: 'reference/N03-20240101_35_GML.zip',
    maxBytes: 60 * megabyte,
    use: 'reference',
  },
  {
    id: 'ksj-n02',
    title: { ja: '国土数値情報 鉄道 2024（全国）', en: 'MLIT railways 2024 (Japan)' },
    url: 'https://nlftp.mlit.go.jp/ksj/gml/data/N02/N02-24/N02-24_GML.zip',
    path: 'reference/N02-24_GML.zip',
    maxBytes: 60 * megabyte,
    use: 'reference',
  },
  {
    id: 'ksj-p11',
    title: { ja: '国土数値情報 バス停留所 2022（山口県）', en: 'MLIT bus stops 2022 (Yamaguchi)' },
    url: 'https://nlftp.mlit.go.jp/ksj/gml/data/P11/P11-22/P11-22_35_SHP.zip',
    path: 'reference/P11-22_35_SHP.zip',
    maxBytes: 20 * megabyte,
    use: 'reference',
  },
  {
    id: 'yamaguchi-tourism',
    title: {
      ja: '山口県オープンデータ 観光施設一覧（目録）',
      en: 'Yamaguchi open data: tourist facilities (catalogue)',
    },
    url: 'https://yamaguchi-opendata.jp/ckan/api/3/action/package_show?id=350001-tourism',
    path: 'reference/350001-tourism.package.json',
    maxBytes: megabyte,
    use: 'reference',
  },
]
