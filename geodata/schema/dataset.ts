import type { Field } from './field.ts'
import type { Localized } from './localized.ts'

/** The built-in kinds of dataset. Each has a file in `geodata/themes/` with its fields and default look. */
export const themes = [
  'idle-facility',
  'old-house',
  'office-candidate',
  'venue',
  'transport-stop',
  'transport-link',
  'project',
  'organisation',
  'event',
  'community',
  'population',
  'boundary',
  'town',
] as const

export type Theme = (typeof themes)[number]

export type GeometryKind = 'point' | 'line' | 'polygon' | 'none'

/** Who may see a dataset's features. `members` needs a sign-in; `owner` only the dataset's owner. */
export type Audience = 'public' | 'members' | 'owner'

export type Source = {
  /** Short stable key, referred to by a feature's `source` property where it has one. */
  id: string
  title: Localized
  url?: string
  licence: string
  /** The credit line the licence asks for, to be shown wherever the data is. */
  credit: string
  /** ISO date the figures are as of, where the publisher states it. */
  asOf?: string
}

/** A table of features. `id` is a lower_snake_case noun: the table name in the store and the path segment in the API. */
export type Dataset = {
  id: string
  theme: Theme
  title: Localized
  description: Localized
  geometry: GeometryKind
  fields: Field[]
  /** The field shown as a feature's title. */
  titleField: string
  licence: string
  credit: string
  sources: Source[]
  audience: Audience
}

/** What a list of datasets travels as. */
export type DatasetSummary = Dataset & {
  featureCount: number
  /** Features that have a geometry; the rest are listed as 位置不明. */
  locatedCount: number
  /** `[west, south, east, north]`, lon/lat degrees WGS 84; null when nothing has a position. */
  bbox: Bbox | null
  /** Rises with every accepted write; part of tile and page ETags. */
  revision: number
  updatedAt: string
}

/** `[west, south, east, north]` in degrees, lon/lat. `west > east` crosses the antimeridian. */
export type Bbox = [number, number, number, number]
