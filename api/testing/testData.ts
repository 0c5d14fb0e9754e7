import type { BundledDataset, BundledIndicators } from '#geodata/schema/bundled.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { TransitFeed } from '#geodata/schema/transit.ts'

const same = (text: string) => ({ ja: text, en: text })

const fields: Field[] = [
  { name: 'name', type: 'text', title: { ja: '名称', en: 'Name' } },
  { name: 'name_kana', type: 'text', title: { ja: 'よみ', en: 'Reading' } },
  {
    name: 'state',
    type: 'text',
    title: { ja: '状態', en: 'State' },
    codes: { closed: { ja: '閉校', en: 'Closed' }, reused: { ja: '活用中', en: 'In use again' } },
  },
  { name: 'storeys', type: 'integer', title: { ja: '階数', en: 'Storeys' } },
  {
    name: 'floor_area',
    type: 'real',
    title: { ja: '床面積', en: 'Floor area' },
    unit: { ja: 'm²', en: 'm²' },
  },
  { name: 'has_gym', type: 'boolean', title: { ja: '体育館', en: 'Gymnasium' } },
  { name: 'closed_on', type: 'date', title: { ja: '閉校日', en: 'Closed on' } },
  { name: 'record_no', type: 'text', title: same('No.'), hidden: true },
]

function dataset(id: string, parts: Partial<Dataset>): Dataset {
  return {
    id,
    theme: 'idle-facility',
    title: { ja: `試験：${id}`, en: `Test: ${id}` },
    description: { ja: '試験のためのデータです。', en: 'Made for tests.' },
    geometry: 'point',
    fields,
    titleField: 'name',
    licence: 'CC0',
    credit: '試験 <b>&</b> Test',
    sources: [
      { id: 'made_up', title: same('架空'), licence: 'CC0', credit: '試験', url: 'https://example.jp/' },
    ],
    audience: 'public',
    ...parts,
  }
}

/** A UUID that tells the dataset and the number. */
export const uidOf = (series: number, index: number): string =>
  `00000000-0000-4000-8${String(series).padStart(3, '0')}-${String(index).padStart(12, '0')}`

export const schoolCount = 25

/** 24 schools on a grid north of Hagi, one of which nobody knows where it stood, and what a spreadsheet would take for a formula. */
const schools: NewFeature[] = Array.from({ length: schoolCount }, (_, index) => ({
  uid: uidOf(1, index),
  geometry:
    index === 24
      ? null
      : { type: 'Point', coordinates: [131.3 + (index % 6) / 50, 34.3 + Math.floor(index / 6) / 50] },
  properties: {
    name: index === 3 ? '=HYPERLINK("http://example.jp")' : `第${index}小学校`,
    name_kana: `だい${index}しょうがっこう`,
    state: index % 2 === 0 ? 'closed' : 'reused',
    storeys: index === 5 ? -2 : (index % 3) + 1,
    floor_area: 1000.5 + index,
    has_gym: index % 5 === 0,
    closed_on: index === 7 ? null : `20${String(index).padStart(2, '0')}-03-31`,
    record_no: `R${index}`,
  },
}))

const named = [fields[0]].filter((field) => field !== undefined)

/** Two islands either side of the antimeridian. */
const islands: NewFeature[] = [179.5, -179.5].map((lon, index) => ({
  uid: uidOf(2, index),
  geometry: { type: 'Point', coordinates: [lon, -17] },
  properties: { name: `島${index}` },
}))

const roads: NewFeature[] = [
  {
    uid: uidOf(3, 0),
    geometry: {
      type: 'LineString',
      coordinates: Array.from({ length: 500 }, (_, i) => [131 + i / 1000, 34.4 + Math.sin(i) / 1e4]),
    },
    properties: { name: '国道' },
  },
]

const districts: NewFeature[] = [
  {
    uid: uidOf(4, 0),
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [131, 34],
          [132, 34],
          [132, 35],
          [131, 35],
          [131, 34],
        ],
        [
          [131.4, 34.4],
          [131.6, 34.4],
          [131.6, 34.6],
          [131.4, 34.6],
          [131.4, 34.4],
        ],
      ],
    },
    properties: { name: '地区' },
  },
]

const secret: NewFeature[] = [
  {
    uid: uidOf(5, 0),
    geometry: { type: 'Point', coordinates: [131.4, 34.4] },
    properties: { name: '秘密の空き家' },
  },
]

/** Every kind of geometry and of field, and something that the public may not see. */
export const testDatasets: BundledDataset[] = [
  { dataset: dataset('schools', {}), features: schools },
  { dataset: dataset('islands', { fields: named }), features: islands },
  { dataset: dataset('roads', { fields: named, geometry: 'line' }), features: roads },
  { dataset: dataset('districts', { fields: named, geometry: 'polygon' }), features: districts },
  {
    dataset: dataset('plans', { fields: named, geometry: 'none' }),
    features: [{ uid: uidOf(6, 0), geometry: null, properties: { name: '計画' } }],
  },
  { dataset: dataset('vacant_houses', { fields: named, audience: 'members' }), features: secret },
]

export const testIndicators: BundledIndicators = {
  indicators: [
    {
      id: 'participants',
      title: { ja: '参加者', en: 'Participants' },
      unit: { ja: '人', en: 'people' },
      target: { value: 200, kind: 'atLeast' },
      reported: { value: 203, note: same('') },
      computed: {
        value: 200,
        terms: [
          { label: same('a'), value: 107 },
          { label: same('b'), value: 93 },
        ],
        note: same(''),
      },
      notes: [same('差があります')],
      source: same('試験'),
    },
  ],
  funnels: [],
}

export const testFeed: TransitFeed = {
  id: 'test_bus',
  version: '1',
  title: { ja: '試験バス', en: 'Test bus' },
  publisher: '試験',
  licence: 'CC0',
  credit: '試験',
  start: '2026-04-01',
  end: '2027-03-31',
  timezone: 'Asia/Tokyo',
  stops: [
    { id: 'a', name: '東萩駅', kana: 'ひがしはぎえき', position: [131.41, 34.42] },
    { id: 'b', name: '萩バスセンター', kana: null, position: [131.4, 34.41] },
  ],
  routes: [{ id: 'r', name: '循環', description: '' }],
  shapes: [
    {
      id: 's',
      coordinates: [
        [131.41, 34.42],
        [131.4, 34.41],
      ],
      distances: [0, 1440],
    },
  ],
  trips: [
    {
      id: 't',
      route: 'r',
      service: 'daily',
      headsign: '萩バスセンター',
      shape: 's',
      stops: ['a', 'b'],
      arrivals: [32_400, 33_000],
      departures: [32_400, 33_000],
      distances: [0, 1440],
    },
  ],
  services: [
    {
      id: 'daily',
      weekdays: [true, true, true, true, true, true, true],
      start: '2026-04-01',
      end: '2027-03-31',
      added: [],
      removed: [],
    },
  ],
}
