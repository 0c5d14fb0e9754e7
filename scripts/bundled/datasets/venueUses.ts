import type { Localized } from '#geodata/schema/localized.ts'
import type { RecordDraft } from '../bundledDataset.ts'

export type VenueUse = Localized & { note?: Localized }

/** What the report says happened at places that the facts table knows, by their name there. */
export const venueUses: Record<string, VenueUse> = {
  豊北総合支所: {
    ja: 'テレワーク導入セミナー（1回26名）、ワークショップ・成果報告会の会場のひとつ',
    en: 'Introductory telework seminar (once, 26 people); one of the venues of the workshops and the results presentation',
  },
  '太翔館（下関市立豊北歴史民俗資料館・旧滝部小学校本館）': {
    ja: 'ワークショップ・成果報告会の会場のひとつ。ワーケーションツアーでのリモートワーク',
    en: 'One of the venues of the workshops and the results presentation; remote work during the workation tour',
    note: {
      ja: '位置は近くの豊北体育センター（滝部3158-1、指定避難所）で代用しています。',
      en: 'The point is that of the nearby Houhoku gymnasium (a designated shelter), standing in for it.',
    },
  },
  ホテル西長門リゾート: {
    ja: '豊北地域でのワーケーションのときの滞在場所',
    en: 'Lodging during workations in Houhoku',
    note: {
      ja: '位置はバス停「ホテル西長門リゾート入口」で代用しています。',
      en: 'The point is that of the bus stop at its approach, standing in for it.',
    },
  },
}

type ReportVenue = Omit<RecordDraft, 'properties'> & {
  properties: RecordDraft['properties'] & { name: string; name_kana: string }
}

/** Venues of the report that no official list has. */
export const reportVenues: ReportVenue[] = [
  {
    sourceId: 'report/萩・明倫学舎',
    geometry: { type: 'Point', coordinates: [131.399139, 34.410034] },
    properties: {
      name: '萩・明倫学舎',
      name_kana: 'はぎ・めいりんがくしゃ',
      name_en: 'Hagi Meirin Gakusha',
      kind: 'learning-centre',
      used_for: 'テレワーク導入セミナー（2回17名）、IT基礎講座の会場のひとつ',
      used_for_en:
        'Introductory telework seminars (twice, 17 people); one of the venues of the basic IT courses',
      municipality: '萩市',
      area: '萩（三角州・旧市街）',
      precision: 'stand-in',
      source: 'telework-report',
      note: '位置は同じ敷地（江向602、旧明倫小学校）にある明倫館遺構南門（山口県観光施設一覧 3500150329）で代用しています。',
      note_en:
        'The point is that of the Meirinkan south gate on the same site (Emukai 602, the former Meirin primary school; no. 3500150329 of the prefecture’s list), standing in for it.',
    },
  },
  {
    sourceId: 'report/萩幼稚園',
    geometry: null,
    properties: {
      name: '萩幼稚園',
      name_kana: 'はぎようちえん',
      name_en: 'Hagi Kindergarten',
      kind: 'kindergarten',
      used_for: 'IT基礎講座の会場のひとつ',
      used_for_en: 'One of the venues of the basic IT courses',
      municipality: '萩市',
      precision: 'unknown',
      source: 'telework-report',
      note: '位置不明：公開データに所在地が見つかりません。',
      note_en: 'Position unknown: no open data gives its address.',
    },
  },
]
