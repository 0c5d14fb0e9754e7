import { defineSettings } from '#geodata/schema/properties.ts'
import type { StoryBlockDefinition } from './storyBlockKind.ts'

export const swipeSettings = defineSettings([
  { name: 'left', kind: 'layers', title: { ja: '左に出すレイヤー', en: 'Layers on the left' }, fallback: [] },
  {
    name: 'leftTitle',
    kind: 'text',
    title: { ja: '左の題', en: 'Title on the left' },
    fallback: '',
    longest: 60,
  },
  {
    name: 'right',
    kind: 'layers',
    title: { ja: '右に出すレイヤー', en: 'Layers on the right' },
    fallback: [],
  },
  {
    name: 'rightTitle',
    kind: 'text',
    title: { ja: '右の題', en: 'Title on the right' },
    fallback: '',
    longest: 60,
  },
  {
    name: 'camera',
    kind: 'camera',
    title: { ja: '見る場所', en: 'Where it looks' },
    fallback: null,
  },
  {
    name: 'height',
    kind: 'number',
    title: { ja: '高さ', en: 'Height' },
    unit: { ja: 'px', en: 'px' },
    fallback: 300,
    min: 160,
    max: 700,
    step: 10,
    slider: true,
  },
])

export const swipe: StoryBlockDefinition = {
  kind: 'swipe',
  title: { ja: '見くらべる地図', en: 'Swipe compare' },
  help: {
    ja: '2つの地図を重ね、まんなかのつまみを動かして見くらべます。場所を決めなければ、ページと同じ場所です。',
    en: 'Two maps under a divider that is moved to compare them. Without a place of its own it looks where the page does.',
  },
  settings: swipeSettings,
}
