import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { bundledDataset, type RecordDraft } from '../bundledDataset.ts'
import { type Place, placePoint } from '../places.ts'
import type { Readings } from '../readings.ts'
import { englishName } from '../romanisePlace.ts'
import type { CsvRow } from '../sourceFolder.ts'
import { kanaToHiragana, readTourism, tidyText } from '../tourism.ts'
import type { BuildContext } from './context.ts'
import { oldHouseRecords } from './oldHouseRecords.ts'

export function buildOldHouses({ sources, places, readings }: BuildContext): BundledDataset {
  const tourism = readTourism(sources)
  const records = places
    .filter(({ kind }) => kind === 'old_house')
    .map((place) => {
      const row = tourism.get(place.sourceId ?? '')
      if (!row) throw new Error(`old house ${place.name}: no row ${place.sourceId} in the tourism table`)
      return record(place, row, readings)
    })
  return bundledDataset({
    id: 'old_houses',
    theme: 'old-house',
    title: { ja: '古民家・歴史的な建物', en: 'Old houses' },
    description: {
      ja: '山口県の観光施設一覧にある、萩市と下関市の旧宅・商家・門・洋風建築など38件です。位置は住所からの推定で、番地まで分からないものは町の中心にあり、同じ町の建物は同じ点に重なります。見学できるものも人が住むものもあり、空き家の一覧ではありません。「よみ」は出典の名称カナによります。',
      en: '38 old residences, merchant houses, gates and western-style buildings of Hagi and Shimonoseki from the prefecture’s list of tourist facilities. Positions are estimated from addresses; where no block is given the point is the centre of the town, so houses of one town share it. Some are open to visitors, some are lived in: this is no list of vacant houses.',
    },
    geometry: 'point',
    publishers: ['yamaguchi-tourism'],
    without: ['area'],
    records,
  })
}

function record(place: Place, row: CsvRow, readings: Readings): RecordDraft {
  const sourceId = place.sourceId ?? ''
  const curated = oldHouseRecords[sourceId]
  if (!curated) throw new Error(`old house ${place.name} (${sourceId}) has no entry in oldHouseRecords`)
  const kana = kanaOf(place, row, readings)
  const note = curated.note ?? (place.precision === 'town' ? sharedPointNote : null)
  return {
    sourceId,
    geometry: placePoint(place),
    properties: {
      name: place.name,
      name_kana: kana,
      ...englishName(place.name, kana, row.名称_英語 || place.name_en),
      kind: curated.kind,
      built: curated.built ?? null,
      built_year: curated.builtYear ?? null,
      floor_area_m2: curated.floorArea ?? null,
      description: tidyText(row.説明),
      opens: row.開始時間 || null,
      closes: row.終了時間 || null,
      opening_note: tidyText(row.利用可能日時特記事項),
      fee: tidyText(row['料金(詳細)']?.replace(/料金：|●料金\u3000+|●(入館|拝観)料\u3000+/g, '')),
      access: tidyText(row.アクセス方法),
      accessibility: tidyText(row.バリアフリー情報),
      contact: row.連絡先名称 || null,
      url: row.URL || null,
      municipality: place.municipality,
      address: row.住所 || null,
      precision: place.precision,
      source: place.source,
      source_id: sourceId,
      note: note?.ja ?? null,
      note_en: note?.en ?? null,
    },
  }
}

/** The gathered reading corrects misprints of the table; where it says that sources differ, the table is not believed either. */
function kanaOf(place: Place, row: CsvRow, readings: Readings): string | null {
  if (readings.isUnsure(place.name, place.municipality)) return null
  return readings.kana(place.name, place.municipality) ?? kanaToHiragana(row.名称_カナ)
}

const sharedPointNote = {
  ja: '番地まで分からないため、町の中心に置いています。同じ町のほかの建物と重なることがあります。',
  en: 'The block is not known, so the point is the centre of the town; other houses of the town may share it.',
}
