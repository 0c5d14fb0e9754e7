import type { Geometry, Position } from 'geojson'
import type { Audience, Dataset, GeometryKind } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Field, Properties } from '#geodata/schema/field.ts'
import type { TransitFeed } from '#geodata/schema/transit.ts'
import type { Store, Viewer } from '../store.ts'

/** A fresh, empty store per call, and how to get rid of it. */
export type MakeStore = () => Promise<{ store: Store; dispose: () => Promise<void> }>

export const system: Viewer = { kind: 'system' }
export const stranger: Viewer = { kind: 'public' }
export const hanako: Viewer = { kind: 'member', id: 'hanako' }
export const taro: Viewer = { kind: 'member', id: 'taro' }

/** A UUID that tells its number. */
export const uid = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

const text = (name: string, ja: string): Field => ({ name, type: 'text', title: { ja, en: name } })

const sampleFields: Field[] = [
  text('name', '名称'),
  text('name_kana', 'よみ'),
  text('name_en', '英語名'),
  { ...text('municipality', '市町'), codes: { 下関市: { ja: '下関市', en: 'Shimonoseki' } } },
  { ...text('kind', '種別'), codes: { hall: { ja: '会館', en: 'Hall' } } },
  { name: 'floor_area', type: 'real', title: { ja: '床面積', en: 'Floor area' } },
  { name: 'rooms', type: 'integer', title: { ja: '室数', en: 'Rooms' } },
  { name: 'open', type: 'boolean', title: { ja: '開館', en: 'Open' } },
  { name: 'since', type: 'date', title: { ja: '開始', en: 'Since' } },
  text('precision', '位置の精度'),
]

export function sampleDataset(
  id: string,
  { audience = 'public', geometry = 'point', theme = 'venue' }: Partial<Dataset> = {},
): Dataset {
  return {
    id,
    theme,
    title: { ja: `標本 ${id}`, en: `Sample ${id}` },
    description: { ja: '契約テスト用', en: 'For the contract test' },
    geometry,
    fields: sampleFields,
    titleField: 'name',
    licence: 'CC0-1.0',
    credit: '架空',
    sources: [],
    audience,
  }
}

export const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] })

export function square(west: number, south: number, size: number): Geometry {
  const ring: Position[] = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}

export const sample = (
  number: number,
  geometry: Geometry | null,
  properties: Properties = {},
): NewFeature => ({ uid: uid(number), geometry, properties: { name: `地物${number}`, ...properties } })

/** Makes a dataset and fills it. */
export async function fill(
  store: Store,
  id: string,
  features: NewFeature[],
  kind: { audience?: Audience; geometry?: GeometryKind; theme?: Dataset['theme']; owner?: Viewer } = {},
): Promise<void> {
  await store.createDataset(kind.owner ?? system, sampleDataset(id, kind))
  await store.load(system, id, 'loader', features)
}

/** Two services: weekdays, and Saturdays with Sundays; from Monday 2024-01-01 to Sunday 2024-01-14. */
export const sampleFeed: TransitFeed = {
  id: 'sample',
  version: '1',
  title: { ja: '標本バス', en: 'Sample bus' },
  publisher: '架空',
  licence: 'CC0-1.0',
  credit: '架空',
  start: '2024-01-01',
  end: '2024-01-14',
  timezone: 'Asia/Tokyo',
  stops: [
    { id: 'a', name: '東萩', kana: 'ひがしはぎ', nameEn: 'Higashi-Hagi', position: [131.413, 34.418] },
    { id: 'b', name: '萩バスセンター', kana: null, position: [131.402, 34.408] },
  ],
  routes: [{ id: 'r', name: '標本線', nameEn: 'Sample line', description: '東萩 → 萩バスセンター' }],
  shapes: [
    {
      id: 's',
      coordinates: [
        [131.413, 34.418],
        [131.402, 34.408],
      ],
      distances: [0, 1502.5],
    },
  ],
  trips: ['weekdays', 'weekend'].map((service) => ({
    id: `trip-${service}`,
    route: 'r',
    service,
    headsign: '萩バスセンター',
    shape: service === 'weekdays' ? 's' : null,
    stops: ['a', 'b'],
    arrivals: [28800, 29100],
    departures: [28800, 29100],
    distances: service === 'weekdays' ? [0, 1502.5] : null,
  })),
  services: [
    {
      id: 'weekdays',
      weekdays: [true, true, true, true, true, false, false],
      start: '2024-01-01',
      end: '2024-01-14',
      added: [],
      removed: ['2024-01-08'],
    },
    {
      id: 'weekend',
      weekdays: [false, false, false, false, false, true, true],
      start: '2024-01-01',
      end: '2024-01-14',
      added: ['2024-01-08'],
      removed: [],
    },
  ],
}
