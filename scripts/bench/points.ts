import type { Bbox, Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Field, FieldType } from '#geodata/schema/field.ts'
import { randomFrom } from './statistics.ts'

/** Box of Yamaguchi prefecture, lon/lat. */
const prefectureBox: Bbox = [130.77, 33.71, 132.5, 34.8]

const field = (name: string, type: FieldType): Field => ({ name, type, title: { ja: name, en: name } })

/** Seven attributes, of every type that a register of places has. */
const pointFields: Field[] = [
  field('name', 'text'),
  field('kind', 'text'),
  field('floor_area', 'real'),
  field('built', 'integer'),
  field('in_use', 'boolean'),
  field('checked_on', 'date'),
  field('note', 'text'),
]

export const benchDataset: Dataset = {
  id: 'bench_points',
  theme: 'venue',
  title: { ja: '計測用の点', en: 'Points for measuring' },
  description: { ja: '架空のデータです。', en: 'Fictional data.' },
  geometry: 'point',
  fields: pointFields,
  titleField: 'name',
  licence: 'CC0-1.0',
  credit: '架空 · fictional',
  sources: [],
  audience: 'public',
}

export type PointTable = { lon: Float64Array; lat: Float64Array }

const towns = 40

/** Three points in four lie around forty towns, as people do, the rest anywhere; the same in every run. */
export function makePoints(count: number): PointTable {
  const random = randomFrom(20261122)
  const [west, south, east, north] = prefectureBox
  const anywhere = (): [number, number] => [
    west + random() * (east - west),
    south + random() * (north - south),
  ]
  const centres = Array.from({ length: towns }, anywhere)
  const near = (): number => (random() + random() + random() - 1.5) * 0.06
  const lon = new Float64Array(count)
  const lat = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const [townLon, townLat] = centres[Math.floor(random() * towns)] ?? anywhere()
    const [x, y] = random() < 0.75 ? [townLon + near(), townLat + near()] : anywhere()
    lon[at] = Math.min(east, Math.max(west, x))
    lat[at] = Math.min(north, Math.max(south, y))
  }
  return { lon, lat }
}

const kinds = ['school', 'house', 'office', 'hall', 'stop', 'shop', 'other']

export function pointProperties(at: number) {
  return {
    name: `施設 ${at}`,
    kind: kinds[at % kinds.length] ?? 'other',
    floor_area: 40 + ((at * 7919) % 20_000) / 10,
    built: 1900 + (at % 125),
    in_use: at % 3 === 0,
    checked_on: `20${String(10 + (at % 16)).padStart(2, '0')}-0${1 + (at % 9)}-1${at % 10}`,
    note: at % 5 === 0 ? '架空の記録です' : '',
  }
}

export const pointUid = (at: number): string => `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`

export function* pointFeatures({ lon, lat }: PointTable): Generator<NewFeature> {
  for (let at = 0; at < lon.length; at++) {
    yield {
      uid: pointUid(at),
      geometry: { type: 'Point', coordinates: [lon[at] ?? 0, lat[at] ?? 0] },
      properties: pointProperties(at),
    }
  }
}
