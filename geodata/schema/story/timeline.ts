import { defineSettings } from '#geodata/schema/properties.ts'
import type { StoryBlockDefinition } from './storyBlockKind.ts'

const hour = { ja: '時', en: ':00' }

export const timelineSettings = defineSettings([
  {
    name: 'from',
    kind: 'number',
    title: { ja: 'はじまり', en: 'From' },
    fallback: 6,
    min: 0,
    max: 23,
    step: 1,
    unit: hour,
  },
  {
    name: 'to',
    kind: 'number',
    title: { ja: 'おわり', en: 'To' },
    fallback: 20,
    min: 1,
    max: 24,
    step: 1,
    unit: hour,
  },
])

export const timeline: StoryBlockDefinition = {
  kind: 'timeline',
  title: { ja: '時間のつまみ', en: 'Time slider' },
  help: {
    ja: 'いま走っているバスの時刻を動かします。バスのレイヤーを出したページで使います。',
    en: 'Moves the time of the buses: for a page that shows them.',
  },
  settings: timelineSettings,
}
