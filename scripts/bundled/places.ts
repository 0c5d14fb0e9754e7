import type { Point, Position } from 'geojson'
import type { Precision } from '#geodata/schema/precision.ts'
import type { PublisherId } from './publishers.ts'
import type { CsvRow, SourceFolder } from './sourceFolder.ts'

/** A row of the facts table: a place with the official record its position was read from. */
export type Place = {
  name: string
  name_en: string | null
  kind: string
  municipality: string
  area: string | null
  address: string | null
  position: Position
  precision: Precision
  source: PublisherId
  /** The place's id in its source; null where the source has none. */
  sourceId: string | null
  /** JR lines, for stations. */
  lines: string[]
}

export function readPlaces(sources: SourceFolder): Place[] {
  return sources.csv('facts/places.csv').map(toPlace)
}

function toPlace(row: CsvRow): Place {
  const { name_ja, kind, municipality, lon, lat, source = '', confidence = '' } = row
  if (!name_ja || !kind || !municipality || !lon || !lat)
    throw new Error(`places.csv: incomplete row ${name_ja}`)
  return {
    name: name_ja,
    name_en: row.name_en || null,
    kind,
    municipality,
    area: row.area || null,
    address: /; addr (山口県[^;]+)/.exec(source)?.[1] ?? null,
    position: [Number(lon), Number(lat)],
    precision: precisionOf(confidence, source),
    source: publisherOf(source),
    sourceId: /\bE\d{13}\b/.exec(source)?.[0] ?? /\bNO (\d{10})\b/.exec(source)?.[1] ?? null,
    lines: /lines: (.+)$/.exec(source)?.[1]?.split('・') ?? [],
  }
}

/** The source column says what a coordinate stands for; the confidence alone does not tell a town centre from a stand-in. */
function precisionOf(confidence: string, source: string): Precision {
  if (confidence === 'high') return 'exact'
  if (/^stand-in|^computed|bus stop of the same name/.test(source)) return 'stand-in'
  if (confidence === 'medium' && !/town centroid/.test(source)) return 'block'
  return 'town'
}

const publisherPatterns: [RegExp, PublisherId][] = [
  [/^GSI |GSI shelter/, 'gsi-shelters'],
  [/350001_tourism/, 'yamaguchi-tourism'],
  [/KSJ N02/, 'ksj-n02'],
  [/KSJ P11/, 'ksj-p11'],
  [/geolonia\/japanese-addresses/, 'geolonia'],
  [/N03 polygon/, 'ksj-n03'],
]

function publisherOf(source: string): PublisherId {
  if (source.startsWith('code4fukui')) return 'localgovjp'
  return publisherPatterns.find(([pattern]) => pattern.test(source))?.[1] ?? 'kyoso-map'
}

export const placePoint = ({ position }: Pick<Place, 'position'>): Point => ({
  type: 'Point',
  coordinates: position,
})
