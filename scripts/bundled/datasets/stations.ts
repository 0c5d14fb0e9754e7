import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { bundledDataset } from '../bundledDataset.ts'
import { placePoint } from '../places.ts'
import type { BuildContext } from './context.ts'

export function buildStations({ places, readings }: BuildContext): BundledDataset {
  const stations = places.filter(({ kind }) => kind === 'railway_station')
  return bundledDataset({
    id: 'stations',
    theme: 'transport-stop',
    title: { ja: 'JRの駅', en: 'JR stations' },
    description: {
      ja: '萩市と下関市にあるJR西日本の駅30件と、通る路線です。列車の時刻は公開データがないため不明です。',
      en: 'The 30 stations of JR West in Hagi and Shimonoseki with their lines. Train times are not published as open data.',
    },
    geometry: 'point',
    publishers: ['ksj-n02'],
    without: [
      'area',
      'address',
      'pole_count',
      'weekday_departures',
      'saturday_departures',
      'holiday_departures',
      'first_departure',
      'last_departure',
    ],
    records: stations.map((place) => {
      const { kana, latin } = readings.station(place.name)
      return {
        sourceId: place.name,
        geometry: placePoint(place),
        properties: {
          name: place.name,
          name_kana: kana && `${kana}えき`,
          name_en: latin && `${latin} Station`,
          name_en_basis: latin && 'reading',
          kind: 'station',
          operator: 'JR西日本',
          lines: place.lines.join('・'),
          timetable: 'unknown',
          municipality: place.municipality,
          precision: place.precision,
          source: place.source,
        },
      }
    }),
  })
}
