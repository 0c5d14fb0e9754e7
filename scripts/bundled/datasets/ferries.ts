import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { bundledDataset } from '../bundledDataset.ts'
import { ferryGeometry, ferryLinks } from '../ferryLinks.ts'
import { type PublisherId, publishers } from '../publishers.ts'
import type { BuildContext } from './context.ts'

export function buildFerries(_context: BuildContext): BundledDataset {
  return bundledDataset({
    id: 'ferries',
    theme: 'transport-link',
    title: { ja: '離島航路', en: 'Island ferries' },
    description: {
      ja: '萩港と見島・大島・相島、竹崎（下関）と六連島を結ぶ航路です。線はつながりを示す図で、実際の航路や桟橋の位置ではありません。時刻は公開データがないため不明です。',
      en: 'The ferries from Hagi to Mishima, Ōshima and Aishima, and from Takezaki (Shimonoseki) to Mutsurejima. The lines only show what is connected; they are neither courses nor piers. Times are not published as open data.',
    },
    geometry: 'line',
    publishers: ['kyoso-map', 'yamaguchi-tourism'],
    without: [
      'area',
      'address',
      'via',
      'stop_count',
      'length_km',
      'duration_min',
      'operator',
      'weekday_departures',
      'saturday_departures',
      'holiday_departures',
      'first_departure',
      'last_departure',
    ],
    records: ferryLinks.map((link) => {
      const source: PublisherId = link.stated ? 'yamaguchi-tourism' : 'kyoso-map'
      return {
        sourceId: link.name,
        geometry: ferryGeometry(link),
        properties: {
          name: link.name,
          name_kana: link.name_kana,
          name_en: link.name_en,
          kind: 'ferry',
          line: link.name,
          origin: link.from,
          destination: link.to,
          timetable: 'unknown',
          municipality: link.municipality,
          precision: 'stand-in',
          source,
          source_id: link.stated?.source_id ?? null,
          note: link.stated
            ? `線は手作業の図です。出典（${publishers[source].title.ja}）に「${link.stated.text}」とあります。`
            : '線は手作業の図です。航路があることは一般に知られていますが、公開データの出典はありません。',
        },
      }
    }),
  })
}
