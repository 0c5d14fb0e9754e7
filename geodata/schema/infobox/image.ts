import { defineSettings } from '#geodata/schema/properties.ts'
import type { InfoboxDefinition } from './infoboxKind.ts'

export const imageSettings = defineSettings([
  {
    name: 'from',
    kind: 'choice',
    title: { ja: '画像', en: 'Picture' },
    fallback: 'asset',
    choices: [
      { value: 'asset', title: { ja: 'アセットから', en: 'From the assets' } },
      {
        value: 'field',
        title: { ja: '地物の項目（画像のアドレス）から', en: 'From a field with its address' },
      },
    ],
  },
  {
    name: 'asset',
    kind: 'asset',
    title: { ja: 'アセット', en: 'Asset' },
    accept: 'image',
    fallback: '',
    shownIf: { name: 'from', is: ['asset'] },
  },
  {
    name: 'field',
    kind: 'field',
    title: { ja: '項目', en: 'Field' },
    types: ['text'],
    fallback: '',
    shownIf: { name: 'from', is: ['field'] },
  },
  {
    name: 'alt',
    kind: 'text',
    title: { ja: '画像の説明（見えない人のため）', en: 'Description, for those who cannot see it' },
    fallback: '',
    longest: 500,
    takesFields: true,
  },
  {
    name: 'caption',
    kind: 'text',
    title: { ja: 'キャプション', en: 'Caption' },
    fallback: '',
    longest: 500,
    takesFields: true,
  },
])

export const image: InfoboxDefinition = {
  kind: 'image',
  title: { ja: '画像', en: 'Picture' },
  help: { ja: '写真や図を1枚見せます。', en: 'One photo or figure.' },
  settings: imageSettings,
}
