import type { BundledDataset } from '#geodata/schema/bundled.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { bundledDataset, type RecordDraft } from '../bundledDataset.ts'
import { type Place, placePoint } from '../places.ts'
import type { Readings } from '../readings.ts'
import { englishName } from '../romanisePlace.ts'
import { type Hazard, isDesignated, readShelters, type ShelterEntry, withoutGround } from '../shelterList.ts'
import type { BuildContext } from './context.ts'

/** Closed schools of the facts table, and what else the shelter lists call 旧…: its first use has ended. */
const isIdle = ({ kind, name }: Place): boolean =>
  kind === 'closed_school' || (kind === 'fishery' && name.startsWith('旧'))

export function buildIdleFacilities({ sources, places, readings }: BuildContext): BundledDataset {
  const shelters = {
    萩市: readShelters(sources, '萩市'),
    下関市: readShelters(sources, '下関市'),
  }
  const records = places.filter(isIdle).map((place) => {
    const entries = place.municipality === '萩市' ? shelters.萩市 : shelters.下関市
    const entry = entries.find(
      ({ shelter, site }) => shelter?.id === place.sourceId || site?.id === place.sourceId,
    )
    if (!entry) throw new Error(`idle facility ${place.name}: ${place.sourceId} is in no shelter list`)
    return record(place, entry, readings)
  })
  return bundledDataset({
    id: 'idle_facilities',
    theme: 'idle-facility',
    title: { ja: '遊休施設（旧校舎など）', en: 'Idle facilities' },
    description: {
      ja: '国の避難所・避難場所の一覧に「旧…」の名で載る、もとの役目を終えた施設です。閉校した学校18件と、漁協の旧支店1件です。築年数・延床面積・所有者・収容人数・現在の使われ方は公開データになく「不明」です。緊急避難場所の指定は、その災害のときに逃げ込む場所として市が指定したかどうかで、建物の安全を保証するものではありません。',
      en: 'Facilities whose first use has ended, listed as “former …” in the national lists of shelters and evacuation sites: 18 closed schools and one former fishery branch. Building age, floor area, owner, capacity and present use are not published, so they are unknown. “Evacuation site for …” tells whether the city designated the place for that kind of disaster; it does not certify the building.',
    },
    geometry: 'point',
    publishers: ['gsi-shelters'],
    records,
  })
}

function record(place: Place, entry: ShelterEntry, readings: Readings): RecordDraft {
  const isGround = entry.shelter === null && withoutGround(place.name) !== place.name
  const sourceId = place.sourceId ?? place.name
  const kana = readings.kana(place.name, place.municipality)
  return {
    sourceId,
    geometry: placePoint(place),
    properties: {
      name: place.name,
      name_kana: kana,
      ...englishName(place.name, kana),
      state: 'former',
      former_use: formerUse(place),
      extent: isGround ? 'ground' : 'facility',
      shelter: entry.shelter ? 'designated' : 'none',
      ...evacuation(entry),
      municipality: place.municipality,
      area: place.area,
      address: place.address ?? entry.address,
      precision: place.precision,
      source: place.source,
      source_id: sourceId,
      ...notes(place, isGround),
    },
  }
}

function formerUse({ kind, name }: Place): string {
  if (kind === 'fishery') return 'fishery-office'
  if (name.includes('分校')) return 'branch-school'
  if (name.includes('小・中学校')) return 'elementary-junior-school'
  return name.includes('中学校') ? 'junior-high-school' : 'elementary-school'
}

function evacuation(entry: ShelterEntry): Properties {
  const kinds: Hazard[] = [
    'flood',
    'landslide',
    'storm_surge',
    'earthquake',
    'tsunami',
    'fire',
    'inland_flood',
    'volcano',
  ]
  return Object.fromEntries(
    kinds.map((hazard) => {
      const designated = isDesignated(entry, hazard)
      return [`evacuation_${hazard}`, designated === null ? null : designated ? 'designated' : 'none']
    }),
  )
}

function notes(place: Place, isGround: boolean): { note: string | null; note_en: string | null } {
  if (isGround) {
    return {
      note: '出典に載っているのはグラウンドで、点もグラウンドの位置です。校舎が残っているかは分かりません。',
      note_en:
        'The source lists the playing field, and the point is there. Whether the school building still stands is not known.',
    }
  }
  const alias = /（(.+)）/.exec(place.name)?.[1]
  if (!alias) return { note: null, note_en: null }
  return {
    note: `出典の施設名に「${alias}」と併記されています。現在の使われ方は書かれていません。`,
    note_en: `The source adds the name ${alias}; it does not say how the place is used now.`,
  }
}
