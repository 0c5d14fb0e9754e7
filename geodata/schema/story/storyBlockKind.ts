import type { Localized } from '#geodata/schema/localized.ts'
import type { PropertySchema } from '#geodata/schema/properties.ts'

/** One kind per file; `storyBlockDefinitions.ts` is the list. */
export const storyBlockKinds = [
  'title',
  'text',
  'image',
  'video',
  'chart',
  'camera',
  'layer',
  'timeline',
  'swipe',
  'next',
] as const
export type StoryBlockKind = (typeof storyBlockKinds)[number]

export type StoryBlockDefinition = {
  kind: StoryBlockKind
  title: Localized
  help: Localized
  settings: PropertySchema
}
