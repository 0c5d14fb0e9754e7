import { defineSettings } from '#geodata/schema/properties.ts'
import type { InfoboxDefinition } from './infoboxKind.ts'

export const linkSettings = defineSettings([
  {
    name: 'address',
    kind: 'text',
    title: { ja: 'アドレス', en: 'Address' },
    help: {
      ja: 'https:// で始めます。{url} のように項目も書けます。値が分からない地物には出ません。',
      en: 'Begins with https://. May hold fields, like {url}. Not shown where a value is not known.',
    },
    fallback: '',
    longest: 2000,
    takesFields: true,
  },
  {
    name: 'title',
    kind: 'text',
    title: { ja: 'リンクの文字', en: 'Words of the link' },
    fallback: '',
    longest: 200,
    takesFields: true,
  },
])

export const link: InfoboxDefinition = {
  kind: 'link',
  title: { ja: 'リンク', en: 'Link' },
  help: { ja: 'ほかのページを開くボタンです。', en: 'A button that opens another page.' },
  settings: linkSettings,
}
