import { defineSettings } from '#geodata/schema/properties.ts'
import type { StoryBlockDefinition } from './storyBlockKind.ts'

export const nextSettings = defineSettings([
  {
    name: 'text',
    kind: 'text',
    title: { ja: 'ボタンの文字', en: 'Words of the button' },
    help: { ja: '空のときは「次のページ」になります。', en: 'Empty: “Next page”.' },
    fallback: '',
    longest: 100,
  },
])

export const next: StoryBlockDefinition = {
  kind: 'next',
  title: { ja: '次のページへのボタン', en: 'Button to the next page' },
  help: { ja: '次のページへ進みます。', en: 'Goes on to the next page.' },
  settings: nextSettings,
}
