import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'

export const lineSettings = defineSettings([
  {
    name: 'dash',
    kind: 'choice',
    title: { ja: '線の種類', en: 'Dashes' },
    fallback: 'solid',
    choices: [
      { value: 'solid', title: { ja: '実線', en: 'Solid' } },
      { value: 'dashed', title: { ja: '破線', en: 'Dashed' } },
      { value: 'dotted', title: { ja: '点線', en: 'Dotted' } },
      { value: 'railway', title: { ja: '鉄道（しま模様）', en: 'Railway (striped)' } },
    ],
  },
  {
    name: 'cap',
    kind: 'choice',
    title: { ja: '線の端', en: 'Ends' },
    fallback: 'round',
    choices: [
      { value: 'round', title: { ja: '丸い', en: 'Round' } },
      { value: 'butt', title: { ja: '平ら', en: 'Flat' } },
    ],
  },
  {
    name: 'casing',
    kind: 'switch',
    title: { ja: 'ふちどり', en: 'Casing' },
    help: { ja: '背景から線を浮き立たせます。', en: 'A rim that lifts the line off the ground.' },
    fallback: false,
  },
  {
    name: 'quiet',
    kind: 'switch',
    title: { ja: '淡くする', en: 'Pale' },
    help: {
      ja: '地の色を混ぜ、ほかの情報を引き立てます。',
      en: 'Mixed with the ground, so that other things stand out.',
    },
    fallback: false,
  },
])

export const line: MarkDefinition = {
  kind: 'line',
  title: { ja: '線', en: 'Lines' },
  help: { ja: '道や路線、面の輪郭を線で描きます。', en: 'Ways and routes, and the outlines of areas.' },
  geometries: ['line', 'polygon'],
  takes: { color: true, size: true, label: true, conditions: true },
  settings: lineSettings,
}
