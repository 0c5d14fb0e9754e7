import { defineSettings } from '#geodata/schema/properties.ts'
import type { StoryBlockDefinition } from './storyBlockKind.ts'

export const textSettings = defineSettings([
  {
    name: 'text',
    kind: 'text',
    title: { ja: '文章', en: 'Text' },
    help: {
      ja: 'そのまま書けます。# 見出し、**太字**、- 箇条書き、[文字](https://…) も使えます。',
      en: 'Write as you like; # heading, **bold**, - list and [text](https://…) work, too.',
    },
    fallback: '',
    longest: 20_000,
    lines: 'markdown',
  },
])

export const text: StoryBlockDefinition = {
  kind: 'text',
  title: { ja: '文章', en: 'Text' },
  help: { ja: '文章・箇条書き・リンクです。', en: 'Words, lists and links.' },
  settings: textSettings,
}
