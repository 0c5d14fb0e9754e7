import { defineSettings } from '#geodata/schema/properties.ts'
import type { InfoboxDefinition } from './infoboxKind.ts'

export const markdownSettings = defineSettings([
  {
    name: 'markdown',
    kind: 'text',
    title: { ja: 'Markdown', en: 'Markdown' },
    help: {
      ja: '# 見出し、**太字**、- 箇条書き、[文字](https://…) が使えます。{name} は地物の値になります。',
      en: '# heading, **bold**, - list, [text](https://…). {name} becomes the value of the feature.',
    },
    fallback: '',
    longest: 20_000,
    lines: 'markdown',
    takesFields: true,
  },
])

export const markdown: InfoboxDefinition = {
  kind: 'markdown',
  title: { ja: 'Markdown', en: 'Markdown' },
  help: { ja: '見出し・箇条書き・リンクのある文章です。', en: 'Text with headings, lists and links.' },
  settings: markdownSettings,
}
