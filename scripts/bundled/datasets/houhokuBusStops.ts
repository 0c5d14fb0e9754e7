import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { bundledDataset } from '../bundledDataset.ts'
import { placePoint } from '../places.ts'
import { englishName } from '../romanisePlace.ts'
import type { BuildContext } from './context.ts'

const suffix = /（ブルーライン交通バス停）$/

export function buildHouhokuBusStops({ places, readings }: BuildContext): BundledDataset {
  const stops = places.filter(({ kind, name }) => kind === 'bus_stop' && suffix.test(name))
  return bundledDataset({
    id: 'houhoku_bus_stops',
    theme: 'transport-stop',
    title: { ja: '豊北のバス停', en: 'Houhoku bus stops' },
    description: {
      ja: `ブルーライン交通のバス停${stops.length}件の位置です（豊北と、豊浦の小串駅・湯玉駅）。時刻表と経路は公開データがなく、何時に何本走るかは分かりません。停留所は2022年のデータで、今はないものもありえます。`,
      en: `Positions of ${stops.length} stops of Blueline Kotsu (Houhoku, and Kogushi and Yutama stations in Toyoura). No timetable and no routes are published as open data, so it is unknown when and how often buses run. The stops are as of 2022; some may be gone.`,
    },
    geometry: 'point',
    publishers: ['ksj-p11'],
    without: [
      'address',
      'lines',
      'pole_count',
      'weekday_departures',
      'saturday_departures',
      'holiday_departures',
      'first_departure',
      'last_departure',
    ],
    records: stops.map((place) => {
      const name = place.name.replace(suffix, '')
      const kana = readings.kana(place.name, place.municipality) ?? readings.kana(name, place.municipality)
      return {
        sourceId: name,
        geometry: placePoint(place),
        properties: {
          name,
          name_kana: kana,
          ...englishName(name, kana),
          kind: 'bus-stop',
          operator: 'ブルーライン交通',
          timetable: 'unknown',
          municipality: place.municipality,
          area: place.area,
          precision: place.precision,
          source: place.source,
          note: '時刻表は公開されていません。',
        },
      }
    }),
  })
}
