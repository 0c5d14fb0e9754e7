import type { FieldType } from './field.ts'
import type { Localized } from './localized.ts'

/** A plain value that JSON holds; `undefined` never. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** The values of a property schema, by name. */
export type Settings = Record<string, Json>

type Common = {
  name: string
  title: Localized
  help?: Localized
  /** Shown only while another property has one of these values. */
  shownIf?: { name: string; is: Json[] }
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
    | { kind: 'choice'; fallback: string; choices: { value: string; title: Localized }[] }
    | { kind: 'paint'; fallback: string }
    /** A field of the layer's dataset; empty: none chosen. */
    | { kind: 'field'; fallback: ''; types?: FieldType[] }
    /** Several of them, in order. */
    | { kind: 'fields'; fallback: []; types?: FieldType[] }
    /** An http(s) address. */
    | { kind: 'link'; fallback: '' }
    /** A picture, film or document of the map's assets: its id; empty: none. */
    | { kind: 'asset'; fallback: ''; accept: 'image' | 'video' | 'any' }
    | { kind: 'assets'; fallback: []; accept: 'image' }
  )

/** Every settings panel is made from one of these: a new kind of thing brings its own form. */
export type PropertySchema = readonly Property[]
