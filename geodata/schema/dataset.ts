import type { Field } from './field.ts'
import type { FormField } from './form/formField.ts'
import type { Localized } from './localized.ts'
import type { Recipe } from './recipe.ts'

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
  'sketch',
  'analysis',
] as const

export type Theme = (typeof themes)[number]

/** `mixed`: points, lines and areas side by side, as people draw them. */
export type GeometryKind = 'point' | 'line' | 'polygon' | 'mixed' | 'none'

/**
 * Who may see a dataset's features. `members` needs a sign-in; `owner` only the dataset's owner; `map` whoever has a role in its
 * map.
 */
export type Audience = 'public' | 'members' | 'owner' | 'map'

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
  /** The map it was made for; absent where it belongs to none. */
  map?: string
  /** The questions that its rows answer, hidden ones included; absent where people do not add to it by a form. */
  form?: FormField[]
  /** How it was made from other data of its map; absent where it was not. */
  recipe?: Recipe
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
