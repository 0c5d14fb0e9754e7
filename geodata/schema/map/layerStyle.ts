import type { MarkKind } from '#geodata/schema/marks/mark.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import type { Condition } from './condition.ts'
import type { Entity } from './entity.ts'

/** `#rrggbb`, or the name of a theme colour (cartography/palette.ts), which has a shade for each colour scheme. */
export type Paint = string

/** For what has no colour of its own: seen on any ground, and of no theme that means something. */
export const PLAIN_PAINT: Paint = 'boundary'

export const classMethods = ['equal', 'quantile', 'natural', 'own'] as const
export type ClassMethod = (typeof classMethods)[number]

/** Where a feature's colour comes from. A value that is not known is drawn in the grey of the unknown, whatever the rule. */
export type ColorRule =
  | { by: 'one'; paint: Paint }
  | {
      by: 'category'
      field: string
      paints: { value: string | number | boolean; paint: Paint }[]
      other: Paint
    }
  | {
      by: 'classes'
      field: string
      method: ClassMethod
      /** Rising lower bounds of the second class and those after it: n bounds part n + 1 classes. */
      bounds: number[]
      /** A ramp of cartography/ramps.ts. */
      ramp: string
      reversed: boolean
    }

/** Pixels at zoom 12: diameter of a symbol, width of a line. By a field, the area of a symbol is proportional to the value. */
export type SizeRule =
  | { by: 'one'; pixels: number }
  | { by: 'field'; field: string /** Drawn with `pixels`. */; largest: number; pixels: number }

/** `text` may hold fields in braces: `{name}（{state}）`. */
export type LabelRule = { on: boolean; text: string; minZoom: number; pixels: number }

/** What holds for features that meet all of `when`, instead of the rules; the first that fits counts. */
export type StyleCondition = {
  when: Condition[]
  paint: Paint | null
  pixels: number | null
  hidden: boolean
  title: string
}

/** A look that several layers may share. */
export type LayerStyle = Entity & {
  title: string
  mark: MarkKind
  /** What the mark alone knows: see its property schema. */
  settings: Settings
  color: ColorRule
  size: SizeRule
  label: LabelRule
  conditions: StyleCondition[]
}
