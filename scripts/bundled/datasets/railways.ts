import type { MultiLineString } from 'geojson'
import { feature } from 'topojson-client'
import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { railwayNames } from '../basemap/railwayShapes.ts'
import { bundledDataset } from '../bundledDataset.ts'
import type { BuildContext } from './context.ts'

export function buildRailways({ basemap }: BuildContext): BundledDataset {
  return bundledDataset({
    id: 'railways',
    theme: 'transport-link',
    title: { ja: 'JRの路線', en: 'JR lines' },
    description: {
      ja: '山口県を通るJR西日本の8路線です（線の形は約12mまで簡略化。県から離れたところはより粗い形です）。時刻は公開データがないため不明です。',
      en: 'The eight lines of JR West through Yamaguchi prefecture (shapes simplified to about 12 m, coarser far from the prefecture). Train times are not published as open data.',
    },
    geometry: 'line',
    publishers: ['ksj-n02'],
    without: [
      'municipality',
      'area',
      'address',
      'via',
      'stop_count',
      'duration_min',
      'origin',
      'destination',
      'length_km',
      'weekday_departures',
      'saturday_departures',
      'holiday_departures',
      'first_departure',
      'last_departure',
    ],
    decimals: 5,
    records: railwayNames.map(({ name, name_kana, name_en }) => ({
      sourceId: name,
      geometry: lineGeometry(basemap, name),
      properties: {
        name,
        name_kana,
        name_en,
        kind: 'railway',
        operator: 'JR西日本',
        line: name,
        timetable: 'unknown',
        precision: 'exact',
        source: 'ksj-n02',
        source_id: name,
      },
    })),
  })
}

/** The same simplified lines as on the basemap, so that the layer lies on them. */
function lineGeometry(basemap: BuildContext['basemap'], name: string): MultiLineString {
  const object = basemap.objects.railways
  if (object?.type !== 'GeometryCollection') throw new Error('basemap: expected railways')
  const line = feature(basemap, object).features.find(({ properties }) => properties?.name === name)?.geometry
  if (line?.type !== 'MultiLineString') throw new Error(`basemap: no line ${name}`)
  return line
}
