import { defineSettings } from '#geodata/schema/properties.ts'
import type { StoryBlockDefinition } from './storyBlockKind.ts'

export const videoSettings = defineSettings([
  {
    name: 'link',
    kind: 'link',
    title: { ja: '動画のアドレス', en: 'Address of the film' },
    help: {
      ja: 'https:// で始めます。読む人が押したときに、別の画面でひらきます。',
      en: 'Begins with https://. Opens in another window when a reader asks for it.',
    },
    fallback: '',
  },
  {
    name: 'caption',
    kind: 'text',
    title: { ja: 'ボタンの文字', en: 'Words of the button' },
    fallback: '',
    longest: 200,
  },
])

export const video: StoryBlockDefinition = {
  kind: 'video',
  title: { ja: '動画へのリンク', en: 'Link to a film' },
  help: { ja: '動画をひらくボタンです。', en: 'A button that opens a film.' },
  settings: videoSettings,
}
