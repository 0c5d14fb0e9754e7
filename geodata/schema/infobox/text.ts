import { defineSettings } from '#geodata/schema/properties.ts'
import type { InfoboxDefinition } from './infoboxKind.ts'

export const textSettings = defineSettings([
  {
    name: 'text',
    kind: 'text',
    title: { ja: '文章', en: 'Text' },
    help: {
      ja: '{name} のように書くと、その地物の値になります。',
      en: 'Write {name} and the like to have the value of the feature there.',
    },
    fallback: '',
    longest: 5000,
    lines: 'many',
    takesFields: true,
  },
  {
    name: 'size',
    kind: 'choice',
    title: { ja: '文字の大きさ', en: 'Size' },
    fallback: 'body',
    choices: [
      { value: 'heading', title: { ja: '見出し', en: 'Heading' } },
      { value: 'body', title: { ja: '本文', en: 'Body' } },
      { value: 'small', title: { ja: '注', en: 'Note' } },
    ],
  },
])

export const text: InfoboxDefinition = {
  kind: 'text',
  title: { ja: 'テキスト', en: 'Text' },
  help: { ja: '見出しや短い文章です。', en: 'A heading or a few words.' },
  settings: textSettings,
}
