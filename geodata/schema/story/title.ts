import { defineSettings } from '#geodata/schema/properties.ts'
import type { StoryBlockDefinition } from './storyBlockKind.ts'

export const titleSettings = defineSettings([
  {
    name: 'text',
    kind: 'text',
    title: { ja: '見出し', en: 'Heading' },
    fallback: '',
    longest: 200,
  },
])

export const title: StoryBlockDefinition = {
  kind: 'title',
  title: { ja: '見出し', en: 'Heading' },
  help: { ja: 'ページの中を分ける見出しです。', en: 'Parts a page.' },
  settings: titleSettings,
}
