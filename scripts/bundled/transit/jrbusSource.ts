import type { FeedIdentity } from '#geodata/formats/gtfs/readGtfs.ts'
import type { Source } from '#geodata/schema/dataset.ts'
import type { TransitFeed } from '#geodata/schema/transit.ts'

export const jrbusIdentity: FeedIdentity = {
  id: 'jrbus',
  title: { ja: 'JRバス中国（萩・山口・防府・秋吉）', en: 'Chugoku JR Bus (Hagi, Yamaguchi, Hofu, Akiyoshi)' },
  licence: 'CC0',
  credit: 'ＪＲバス中国 GTFS (CC0)',
}

/** What a record's `source` says. */
export const jrbusSourceId = 'jrbus-gtfs'

export const jrbusSource = (feed: TransitFeed): Source => ({
  id: jrbusSourceId,
  title: {
    ja: `ＪＲバス中国 標準的なバス情報フォーマット（GTFS-JP）${feed.version}`,
    en: `Chugoku JR Bus GTFS-JP feed, version ${feed.version}`,
  },
  url: 'http://www.chugoku-jrbus.co.jp/',
  licence: feed.licence,
  credit: feed.credit,
  asOf: feed.start,
})

/** Names of the lines in this region; the feed itself has readings and English names for stops only. */
export const lines: { published: string; name: string; kana: string; en: string }[] = [
  { published: '防長線', name: '防長線', kana: 'ぼうちょうせん', en: 'Bōchō Line' },
  { published: '秋吉線', name: '秋吉線', kana: 'あきよしせん', en: 'Akiyoshi Line' },
  {
    published: '秋芳洞循環バス',
    name: '秋芳洞循環バス',
    kana: 'あきよしどうじゅんかんばす',
    en: 'Akiyoshidō loop bus',
  },
  {
    published: '新山口駅～東萩駅線（スーパーはぎ号）',
    name: 'スーパーはぎ号',
    kana: 'すーぱーはぎごう',
    en: 'Super Hagi express',
  },
]
