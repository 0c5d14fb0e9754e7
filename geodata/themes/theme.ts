import type { Theme } from '#geodata/schema/dataset.ts'
import type { Field } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'

/** The heading a theme's datasets stand under in the layer panel. */
export const themeGroups = ['assets', 'transport', 'people', 'region'] as const
export type ThemeGroup = (typeof themeGroups)[number]

export const themeGroupTitles: Record<ThemeGroup, Localized> = {
  assets: { ja: '資源', en: 'Places' },
  transport: { ja: '交通', en: 'Transport' },
  people: { ja: '人と取り組み', en: 'People and projects' },
  region: { ja: '地域', en: 'Region' },
}

/** How a theme is drawn until a user says otherwise. Colours are names of `cartography/palette.ts`. */
export type Look =
  | {
      kind: 'point'
      color: ThemeColor
      symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'capsule' | 'plus' | 'ring'
    }
  | { kind: 'line'; color: ThemeColor; width: number; dash: 'solid' | 'dashed' | 'railway' }
  | { kind: 'area'; color: ThemeColor }
  | { kind: 'halo'; color: ThemeColor }

export type ThemeColor =
  | 'idle'
  | 'oldHouse'
  | 'office'
  | 'venue'
  | 'transit'
  | 'transitPlain'
  | 'rail'
  | 'ferry'
  | 'project'
  | 'community'
  | 'organisation'
  | 'event'
  | 'population'
  | 'boundary'
  | 'town'

export type ThemeLook = { group: ThemeGroup; look: Look }

export type ThemeDefinition = {
  id: Theme
  title: Localized
  /** The theme's own fields; `commonFields` stand around them in every dataset. */
  fields: Field[]
}
