import type { Localized } from '#geodata/schema/localized.ts'
import type { PropertySchema } from '#geodata/schema/properties.ts'

/** One kind per file; `widgetDefinitions.ts` is the list. */
export const widgetKinds = [
  'about',
  'legend',
  'layers',
  'search',
  'navigator',
  'timeline',
  'scale',
  'indicator',
  'chart',
  'text',
  'button',
  'qr',
  'credits',
] as const
export type WidgetKind = (typeof widgetKinds)[number]

export type WidgetDefinition = {
  kind: WidgetKind
  title: Localized
  help: Localized
  settings: PropertySchema
  /** A map has no more than one of them on each device. */
  once: boolean
}
