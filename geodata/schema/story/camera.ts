import { defineSettings } from '#geodata/schema/properties.ts'
import type { StoryBlockDefinition } from './storyBlockKind.ts'

export const cameraSettings = defineSettings([
  {
    name: 'text',
    kind: 'text',
    title: { ja: 'ボタンの文字', en: 'Words of the button' },
    fallback: '',
    longest: 100,
  },
  { name: 'camera', kind: 'camera', title: { ja: '行き先', en: 'Where it goes' }, fallback: null },
])

export const camera: StoryBlockDefinition = {
  kind: 'camera',
  title: { ja: '地図を動かすボタン', en: 'Button that moves the map' },
  help: { ja: '押すと、地図が決めた場所へ動きます。', en: 'Takes the map to a place.' },
  settings: cameraSettings,
}
