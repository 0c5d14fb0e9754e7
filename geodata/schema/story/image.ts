import { defineSettings } from '#geodata/schema/properties.ts'
import type { StoryBlockDefinition } from './storyBlockKind.ts'

export const imageSettings = defineSettings([
  { name: 'asset', kind: 'asset', title: { ja: '画像', en: 'Picture' }, accept: 'image', fallback: '' },
  {
    name: 'alt',
    kind: 'text',
    title: { ja: '画像の説明（見えない人のため）', en: 'Description, for those who cannot see it' },
    fallback: '',
    longest: 500,
  },
  {
    name: 'caption',
    kind: 'text',
    title: { ja: 'キャプション', en: 'Caption' },
    fallback: '',
    longest: 500,
  },
])

export const image: StoryBlockDefinition = {
  kind: 'image',
  title: { ja: '画像', en: 'Picture' },
  help: { ja: '写真や図を1枚見せます。', en: 'One photo or figure.' },
  settings: imageSettings,
}
