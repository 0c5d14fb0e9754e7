import { defineSettings } from '#geodata/schema/properties.ts'
import type { StoryBlockDefinition } from './storyBlockKind.ts'

export const layerSettings = defineSettings([
  { name: 'layer', kind: 'layer', of: 'drawn', title: { ja: 'レイヤー', en: 'Layer' }, fallback: '' },
  {
    name: 'text',
    kind: 'text',
    title: { ja: 'ボタンの文字', en: 'Words of the button' },
    help: { ja: '空のときはレイヤーの名前になります。', en: 'Empty: the name of the layer.' },
    fallback: '',
    longest: 100,
  },
])

export const layer: StoryBlockDefinition = {
  kind: 'layer',
  title: { ja: 'レイヤーを出し入れするボタン', en: 'Button that shows a layer' },
  help: { ja: '押すと、レイヤーが出たり消えたりします。', en: 'Shows a layer, and hides it again.' },
  settings: layerSettings,
}
