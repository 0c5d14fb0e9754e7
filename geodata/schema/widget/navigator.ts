import { defineSettings } from '#geodata/schema/properties.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const navigatorSettings = defineSettings([
  { name: 'zoom', kind: 'switch', title: { ja: '拡大・縮小', en: 'Nearer and farther' }, fallback: true },
  { name: 'home', kind: 'switch', title: { ja: 'はじめの位置へ', en: 'Back to the start' }, fallback: true },
  { name: 'compass', kind: 'switch', title: { ja: '北を上に', en: 'North up' }, fallback: true },
  { name: 'here', kind: 'switch', title: { ja: '現在地', en: 'Where I am' }, fallback: false },
  { name: 'share', kind: 'switch', title: { ja: '共有', en: 'Share' }, fallback: true },
  {
    name: 'direction',
    kind: 'choice',
    title: { ja: '並べ方', en: 'Direction' },
    fallback: 'column',
    choices: [
      { value: 'column', title: { ja: 'たて', en: 'Down' } },
      { value: 'row', title: { ja: 'よこ', en: 'Across' } },
    ],
  },
])

export const navigator: WidgetDefinition = {
  kind: 'navigator',
  title: { ja: '地図を動かすボタン', en: 'Navigator' },
  help: {
    ja: '拡大と縮小、はじめの位置、方位、現在地、共有のボタンです。',
    en: 'Zoom, home, compass, position and share.',
  },
  once: true,
  settings: navigatorSettings,
}
