import type { Position } from 'geojson'
import { shelters } from './geoJsonSchema.ts'
import { planarDistance } from './planar.ts'
import type { SourceFolder } from './sourceFolder.ts'

/** The eight disaster kinds of the list of emergency evacuation sites, by the suffix of our field names. */
const hazards = {
  flood: '洪水',
  landslide: '崖崩れ、土石流及び地滑り',
  storm_surge: '高潮',
  earthquake: '地震',
  tsunami: '津波',
  fire: '大規模な火事',
  inland_flood: '内水氾濫',
  volcano: '火山現象',
} as const

export type Hazard = keyof typeof hazards

type Row = {
  id: string
  name: string
  address: string
  position: Position
  cells: Record<string, string | number | null>
}

/** What the two national lists say of one facility: shelter (指定避難所) and emergency evacuation site (指定緊急避難場所). */
export type ShelterEntry = {
  name: string
  address: string
  position: Position
  shelter: Row | null
  site: Row | null
}

const codes: Record<string, string> = { 萩市: '352047', 下関市: '352012' }

/** Both lists of one of the two cities, a facility that is in both being one entry. */
export function readShelters(sources: SourceFolder, municipality: '萩市' | '下関市'): ShelterEntry[] {
  const read = (list: 'evacuation' | 'emergency') =>
    sources.json(`data/shelters_yamaguchi/${list}/${codes[municipality]}.json`, shelters).features.map(toRow)
  const entries: ShelterEntry[] = read('evacuation').map((shelter) => ({
    ...headOf(shelter),
    shelter,
    site: null,
  }))
  for (const site of read('emergency')) {
    const known = entries.find((entry) => isSameFacility(entry, site))
    if (!known) entries.push({ ...headOf(site), shelter: null, site })
    else known.site ??= site
  }
  return entries
}

function toRow({
  properties,
  geometry,
}: {
  properties: Row['cells']
  geometry: { coordinates: Position }
}): Row {
  return {
    id: String(properties.共通ID),
    name: String(properties['施設・場所名']),
    address: String(properties.住所),
    position: geometry.coordinates,
    cells: properties,
  }
}

const headOf = ({ name, address, position }: Row) => ({ name, address, position })

/** 旧吉母小学校（グラウンド） and 旧吉母小学校 are one facility; 旧神田小学校 of 豊北 and that of 西神田町 are two. */
function isSameFacility(a: Pick<Row, 'name' | 'position'>, b: Pick<Row, 'name' | 'position'>): boolean {
  return withoutGround(a.name) === withoutGround(b.name) && planarDistance(a.position, b.position) < 500
}

export const withoutGround = (name: string): string => name.replace(/（グラウンド）$|グラウンド$/, '')

/** null: the facility is not in the list of evacuation sites, so nothing is known. */
export function isDesignated({ site }: ShelterEntry, hazard: Hazard): boolean | null {
  return site && site.cells[hazards[hazard]] === '1'
}
