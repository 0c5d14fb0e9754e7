import type { Feature, LineString, Position } from 'geojson'
import type { LineProperties } from '#geodata/schema/basemap.ts'

export type FerryLink = {
  name: string
  name_kana: string
  name_en: string
  municipality: string
  from: string
  to: string
  path: Position[]
  /** What a source says about the crossing, with the record it says it in. */
  stated: { text: string; source_id: string } | null
}

/** The harbour basins of 浜崎 (Hagi) and 竹崎 (Shimonoseki) and the way out of them, drawn by eye; not the piers. */
const outOfHagi: Position[] = [
  [131.39836, 34.42361],
  [131.39808, 34.42534],
  [131.395, 34.433],
]
const outOfTakezaki: Position[] = [
  [130.91821, 33.95194],
  [130.91555, 33.95339],
  [130.913, 33.95473],
  [130.9109, 33.95444],
  [130.9094, 33.95319],
  [130.9086, 33.95194],
  [130.90674, 33.95242],
  [130.90396, 33.95454],
]

/**
 * Which islands have a ferry, drawn as lines that keep to the water: neither the true course nor the piers are known. No
 * timetable is published as open data.
 */
export const ferryLinks: FerryLink[] = [
  {
    name: '萩―見島航路',
    name_kana: 'はぎみしまこうろ',
    name_en: 'Hagi–Mishima ferry',
    municipality: '萩市',
    from: '萩港',
    to: '見島',
    path: [...outOfHagi, [131.318, 34.505], [131.1485, 34.7605]],
    stated: { text: '萩商港から船で70分(定期船)', source_id: '3500150288' },
  },
  {
    name: '萩―大島航路',
    name_kana: 'はぎおおしまこうろ',
    name_en: 'Hagi–Ōshima ferry',
    municipality: '萩市',
    from: '萩港',
    to: '大島',
    path: [...outOfHagi, [131.3835, 34.452], [131.4055, 34.4895]],
    stated: null,
  },
  {
    name: '萩―相島航路',
    name_kana: 'はぎあいしまこうろ',
    name_en: 'Hagi–Aishima ferry',
    municipality: '萩市',
    from: '萩港',
    to: '相島',
    path: [...outOfHagi, [131.2905, 34.5005]],
    stated: null,
  },
  {
    name: '竹崎―六連島航路',
    name_kana: 'たけざきむつれじまこうろ',
    name_en: 'Takezaki–Mutsurejima ferry',
    municipality: '下関市',
    from: '竹崎港',
    to: '六連島',
    path: [...outOfTakezaki, [130.8705, 33.9725]],
    stated: { text: '下関市竹崎港から船で20分(夏期は特別便あり)', source_id: '3500150002' },
  },
]

export const ferryGeometry = ({ path }: FerryLink): LineString => ({ type: 'LineString', coordinates: path })

export function ferryShapes(): Feature<LineString, LineProperties>[] {
  return ferryLinks.map((link) => ({
    type: 'Feature',
    properties: { name: link.name, name_en: link.name_en },
    geometry: ferryGeometry(link),
  }))
}
