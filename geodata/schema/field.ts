import type { Localized } from './localized.ts'

export type FieldType = 'text' | 'integer' | 'real' | 'boolean' | 'date'

/** One typed column of a dataset. `name` is the column name in the store and the property name in GeoJSON. */
export type Field = {
  name: string
  type: FieldType
  title: Localized
  /** Unit as printed after the number, e.g. `m²`, `人`. */
  unit?: Localized
  /** For coded values: what each stored code is called on screens. A code without an entry is shown as it is. */
  codes?: Record<string, Localized>
  /** A number that is a name: a year or a code, written without separators. */
  plain?: boolean
  /** Not listed in an infobox or table unless asked for (ids, bookkeeping). */
  hidden?: boolean
}

/** A stored value. `null` is "unknown": shown as 不明, never invented. */
export type PropertyValue = string | number | boolean | null

export type Properties = Record<string, PropertyValue>
