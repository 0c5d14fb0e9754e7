import type { Localized } from '#geodata/schema/localized.ts'
import type { PropertySchema } from '#geodata/schema/properties.ts'

/** One kind per file; `infoboxDefinitions.ts` is the list. */
export const infoboxKinds = [
  'text',
  'markdown',
  'image',
  'gallery',
  'video',
  'properties',
  'chart',
  'link',
] as const
export type InfoboxKind = (typeof infoboxKinds)[number]

export type InfoboxDefinition = {
  kind: InfoboxKind
  title: Localized
  help: Localized
  settings: PropertySchema
}
