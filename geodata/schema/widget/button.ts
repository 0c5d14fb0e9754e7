import { defineSettings } from '#geodata/schema/properties.ts'
import type { WidgetDefinition } from './widgetKind.ts'

export const buttonSettings = defineSettings([
  {
    name: 'text',
    kind: 'text',
    title: { ja: 'ボタンの文字', en: 'Words of the button' },
    fallback: '',
    longest: 60,
  },
  {
    name: 'act',
    kind: 'choice',
    title: { ja: '押したとき', en: 'When pressed' },
    fallback: 'camera',
    choices: [
      { value: 'camera', title: { ja: '地図を動かす', en: 'Move the map' } },
      { value: 'layers', title: { ja: 'レイヤーを出し入れ', en: 'Show or hide layers' } },
      { value: 'page', title: { ja: 'ストーリーのページへ', en: 'Go to a page of the story' } },
      { value: 'link', title: { ja: 'リンクを開く', en: 'Open a link' } },
    ],
  },
  {
    name: 'camera',
    kind: 'camera',
    title: { ja: '行き先', en: 'Where it goes' },
    fallback: null,
    shownIf: { name: 'act', is: ['camera'] },
  },
  {
    name: 'layers',
    kind: 'layers',
    title: { ja: 'レイヤー', en: 'Layers' },
    fallback: [],
    shownIf: { name: 'act', is: ['layers'] },
  },
  {
    name: 'page',
    kind: 'page',
    title: { ja: 'ページ', en: 'Page' },
    fallback: '',
    shownIf: { name: 'act', is: ['page'] },
  },
  {
    name: 'link',
    kind: 'link',
    title: { ja: 'アドレス', en: 'Address' },
    fallback: '',
    shownIf: { name: 'act', is: ['link'] },
  },
])

export const button: WidgetDefinition = {
  kind: 'button',
  title: { ja: 'ボタン', en: 'Button' },
  help: {
    ja: '押すと、地図を動かす、レイヤーを出し入れする、ストーリーのページへ行く、リンクを開く、のどれかをします。',
    en: 'Moves the map, shows or hides layers, goes to a page of the story, or opens a link.',
  },
  once: false,
  settings: buttonSettings,
}
