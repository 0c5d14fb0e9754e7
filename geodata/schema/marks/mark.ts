import type { GeometryKind } from '#geodata/schema/dataset.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import type { PropertySchema } from '#geodata/schema/properties.ts'

/** How features are drawn. One kind per file; `marks.ts` is the list. */
export const markKinds = [
  'symbol',
  'icon',
  'cluster',
  'heat',
  'hexagon',
  'grid',
  'arc',
  'path',
  'column',
  'line',
  'area',
  'extrusion',
] as const
export type MarkKind = (typeof markKinds)[number]

/** Marks whose size is the width of a line. */
export const isLineMark = (mark: MarkKind): boolean => mark === 'line' || mark === 'arc' || mark === 'path'

export type MarkDefinition = {
  kind: MarkKind
  title: Localized
  help: Localized
  /** The geometries that it can draw. */
  geometries: GeometryKind[]
  /** Whether the style's rules reach it: colour by rule, size by rule, labels, conditions. */
  takes: { color: boolean; size: boolean; label: boolean; conditions: boolean }
  settings: PropertySchema
}
