import type { Field } from '#geodata/schema/field.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { ColorScheme } from './palette.ts'

/** `#rrggbb` for each scheme. */
export type SchemeColor = Record<ColorScheme, string>

/** One line of a legend. Pixels at zoom 12. */
export type LegendEntry = { title: Localized } & (
  | { kind: 'one' | 'other' | 'unknown'; color: SchemeColor; pixels: number }
  /** `from` ≤ value < `below`; null: open. */
  | { kind: 'class'; from: number | null; below: number | null; color: SchemeColor; pixels: number }
  | { kind: 'category'; value: string | number | boolean; color: SchemeColor; pixels: number }
  /** The style's condition of that index. Null: it leaves colour or size as they are. */
  | { kind: 'condition'; index: number; color: SchemeColor | null; pixels: number | null }
  /** How large a value is drawn, whatever its colour; null: one that is not known. */
  | { kind: 'size'; value: number | null; pixels: number }
  /** A ramp over what the map itself counts or sums; the title says what. */
  | { kind: 'ramp'; low: Localized; high: Localized; colors: Record<ColorScheme, string[]> }
  /** What height stands for. */
  | { kind: 'height' }
)

export const both = <Value>(make: (scheme: ColorScheme) => Value): Record<ColorScheme, Value> => ({
  light: make('light'),
  dark: make('dark'),
})

/** A field that the dataset has no more is called by its name. */
export const fieldNamed = (name: string, fields: readonly Field[]): Field =>
  fields.find((field) => field.name === name) ?? { name, type: 'text', title: { ja: name, en: name } }
