import type { FieldType } from './field.ts'
import type { Localized } from './localized.ts'
import type { Camera } from './map/scene.ts'
import type { Json } from './settings.ts'

type Common = {
  name: string
  title: Localized
  help?: Localized
  /** Shown only while another property has one of these values. */
  shownIf?: { name: string; is: readonly Json[] }
}

/** One setting: what it may be, and by that what its form looks like. */
export type Property = Common &
  (
    | {
        kind: 'text'
        fallback: string
        longest: number
        lines?: 'one' | 'many' | 'markdown' /** Takes `{field}`. */
        takesFields?: boolean
      }
    | {
        kind: 'number'
        fallback: number
        min: number
        max: number
        step: number
        unit?: Localized
        slider?: boolean
      }
    | { kind: 'switch'; fallback: boolean }
    | { kind: 'choice'; fallback: string; choices: readonly { value: string; title: Localized }[] }
    | { kind: 'paint'; fallback: string }
    /** A colour ramp, by its name. */
    | { kind: 'ramp'; fallback: string }
    /** A field of the layer's dataset; empty: none chosen. */
    | { kind: 'field'; fallback: ''; types?: readonly FieldType[] }
    /** Several of them, in order. */
    | { kind: 'fields'; fallback: readonly []; types?: readonly FieldType[] }
    /** An http(s) address. */
    | { kind: 'link'; fallback: '' }
    /** A picture, film or document of the map's assets: its id; empty: none. */
    | { kind: 'asset'; fallback: ''; accept: 'image' | 'video' | 'any' }
    /** A layer of the map: its id; empty: none. `rows`: one whose features can be counted; `drawn`: any but a group. */
    | { kind: 'layer'; fallback: ''; of: 'rows' | 'drawn' }
    /** An icon of `cartography/icons/iconList.ts`, by its name. */
    | { kind: 'icon'; fallback: string }
    /** Several layers of the map that draw something, groups left out. */
    | { kind: 'layers'; fallback: readonly [] }
    /** A page of the map's story: its id; empty: none. */
    | { kind: 'page'; fallback: '' }
    /** Where the map looks (`Camera`); null: not chosen. */
    | { kind: 'camera'; fallback: null }
    | { kind: 'assets'; fallback: readonly []; accept: 'image' }
  )

/** Every settings panel is made from one of these: a new kind of thing brings its own form. */
export type PropertySchema = readonly Property[]

type ValueOf<One extends Property> = One extends { kind: 'choice' }
  ? One['choices'][number]['value']
  : One extends { kind: 'number' }
    ? number
    : One extends { kind: 'switch' }
      ? boolean
      : One extends { kind: 'fields' | 'assets' | 'layers' }
        ? string[]
        : One extends { kind: 'camera' }
          ? Camera | null
          : string

/** The settings that a schema describes, each with its own type. */
export type SettingsOf<Schema extends PropertySchema> = {
  [One in Schema[number] as One['name']]: ValueOf<One>
}

/** Keeps the types of a schema's settings for `readSettings`. */
export const defineSettings = <const Schema extends PropertySchema>(schema: Schema): Schema => schema
