import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { bundledDataset, type RecordDraft } from '../bundledDataset.ts'
import { type Place, placePoint } from '../places.ts'
import type { Readings } from '../readings.ts'
import { englishName } from '../romanisePlace.ts'
import type { BuildContext } from './context.ts'
import { reportVenues, type VenueUse, venueUses } from './venueUses.ts'

const venueKinds: Record<string, string> = {
  public_hall: 'public-hall',
  municipal_office: 'city-office',
  museum: 'museum',
  lodging: 'lodging',
  campsite: 'campsite',
  roadside_station: 'roadside-station',
  tourist_info: 'tourist-information',
}

/** Listed twice: another spelling of 山﨑集会所, and the ground beside 大井公民館. */
const doubles = ['山崎集会所', '大井公民館多目的広場']

export function buildVenues({ places, readings }: BuildContext): BundledDataset {
  const listed = places.filter(({ kind, name }) => kind in venueKinds && !doubles.includes(name))
  const known = new Set(listed.map(({ name }) => name))
  const missing = Object.keys(venueUses).filter((name) => !known.has(name))
  if (missing.length > 0)
    throw new Error(`venues: the report's ${missing.join(', ')} are not in the facts table`)
  return bundledDataset({
    id: 'venues',
    theme: 'venue',
    title: { ja: '会場・滞在先', en: 'Venues and lodging' },
    description: {
      ja: '実証事業のセミナー・ワークショップ・ワーケーションの会場と滞在先、および両市の公民館・集会所、市役所・総合支所、宿泊施設、キャンプ場、道の駅、観光案内所です。「実証事業での利用」は報告書に書かれているものだけです。宿泊施設は公開データにあるものだけで、ごく一部です。',
      en: 'Where the project’s seminars, workshops and workations took place, and the community halls, city offices, lodging, campsites, roadside station and tourist information of the two cities. “Use in the project” holds only what the report says. Lodging covers only what open data lists, a small part of it.',
    },
    geometry: 'point',
    publishers: ['telework-report', 'gsi-shelters', 'yamaguchi-tourism', 'ksj-p11', 'localgovjp'],
    records: [
      ...reportVenues.map(
        (venue): RecordDraft => ({
          ...venue,
          properties: {
            ...venue.properties,
            name_kana: readings.kana(venue.properties.name, '萩市') ?? venue.properties.name_kana,
          },
        }),
      ),
      ...listed.map((place) => placeRecord(place, venueUses[place.name], readings)),
    ],
  })
}

function placeRecord(place: Place, use: VenueUse | undefined, readings: Readings): RecordDraft {
  const kana = readings.kana(place.name, place.municipality)
  return {
    sourceId: place.sourceId ?? `${place.source}/${place.name}`,
    geometry: placePoint(place),
    properties: {
      name: place.name,
      name_kana: kana,
      ...englishName(place.name, kana, place.name_en),
      kind: venueKinds[place.kind] ?? null,
      used_for: use?.ja ?? null,
      used_for_en: use?.en ?? null,
      municipality: place.municipality,
      area: place.area,
      address: place.address,
      precision: place.precision,
      source: place.source,
      source_id: place.sourceId,
      note: use?.note?.ja ?? null,
      note_en: use?.note?.en ?? null,
    },
  }
}
