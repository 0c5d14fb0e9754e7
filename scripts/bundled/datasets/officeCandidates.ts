import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { bundledDataset, type RecordDraft } from '../bundledDataset.ts'
import { featureUid } from '../featureUid.ts'
import { type Place, placePoint } from '../places.ts'
import type { Readings } from '../readings.ts'
import { englishName } from '../romanisePlace.ts'
import type { BuildContext } from './context.ts'

export function buildOfficeCandidates({ places, readings }: BuildContext): BundledDataset {
  const schools = places.filter(({ kind }) => kind === 'closed_school')
  return bundledDataset({
    id: 'office_candidates',
    theme: 'office-candidate',
    title: { ja: 'サテライトオフィス候補', en: 'Satellite-office candidates' },
    description: {
      ja: '報告書が候補として名前を挙げるのは萩幼稚園だけです（位置は公開データになく、地図には出ません）。残りは、このマップが独自に抽出した閉校した学校で、市や所有者の意向によるものではありません。',
      en: 'The only candidate the report names is Hagi Kindergarten (its position is not in any open data, so it is not on the map). The others are closed schools that we extracted ourselves; neither the cities nor the owners have proposed them.',
    },
    geometry: 'point',
    publishers: ['telework-report', 'gsi-shelters'],
    records: [hagiKindergarten(readings), ...schools.map((place) => schoolRecord(place, readings))],
  })
}

function hagiKindergarten(readings: Readings): RecordDraft {
  return {
    sourceId: 'report/萩幼稚園',
    geometry: null,
    properties: {
      name: '萩幼稚園',
      name_kana: readings.kana('萩幼稚園', '萩市') ?? 'はぎようちえん',
      name_en: 'Hagi Kindergarten',
      origin: 'report',
      statement:
        '報告書：「園の今後の展望としてサテライトオフィスの建設を検討しており」、次年度以降の計画に「ハード面の整備（萩幼稚園の整備など）」。',
      statement_en:
        'The report: the kindergarten “is considering building a satellite office”; the plans for the next years name “improving facilities (such as Hagi Kindergarten)”.',
      building: 'kindergarten',
      municipality: '萩市',
      precision: 'unknown',
      source: 'telework-report',
      note: '位置不明：公開データに所在地が見つかりません。',
      note_en: 'Position unknown: no open data gives its address.',
    },
  }
}

function schoolRecord(place: Place, readings: Readings): RecordDraft {
  const sourceId = place.sourceId ?? place.name
  const kana = readings.kana(place.name, place.municipality)
  return {
    sourceId,
    geometry: placePoint(place),
    properties: {
      name: place.name,
      name_kana: kana,
      ...englishName(place.name, kana),
      origin: 'own-extraction',
      statement:
        '閉校した学校で、公的な一覧に位置があるため抽出しました。建物の状態や貸し出しの可否は確認していません。',
      statement_en:
        'Extracted because it is a closed school with an official position. We have not checked the state of the building or whether it can be let.',
      building: 'closed-school',
      facility_uid: featureUid('idle_facilities', sourceId),
      municipality: place.municipality,
      area: place.area,
      address: place.address,
      precision: place.precision,
      source: place.source,
      source_id: sourceId,
    },
  }
}
