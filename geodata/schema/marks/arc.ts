import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'

export const arcSettings = defineSettings([
  {
    name: 'to',
    kind: 'choice',
    title: { ja: 'つなぐ相手', en: 'Tied to' },
    fallback: 'centre',
    choices: [
      { value: 'centre', title: { ja: '決めた場所', en: 'One place' } },
      { value: 'fields', title: { ja: '項目の位置', en: 'Each its own' } },
    ],
  },
  {
    name: 'centre',
    kind: 'camera',
    title: { ja: '中心にする場所', en: 'The place' },
    fallback: null,
    shownIf: { name: 'to', is: ['centre'] },
  },
  {
    name: 'lon',
    kind: 'field',
    title: { ja: '相手の経度', en: 'Longitude of the other end' },
    types: ['real', 'integer'],
    fallback: '',
    shownIf: { name: 'to', is: ['fields'] },
  },
  {
    name: 'lat',
    kind: 'field',
    title: { ja: '相手の緯度', en: 'Latitude of the other end' },
    types: ['real', 'integer'],
    fallback: '',
    shownIf: { name: 'to', is: ['fields'] },
  },
  {
    name: 'bend',
    kind: 'number',
    title: { ja: 'ふくらみ', en: 'Bend' },
    fallback: 0.2,
    min: 0,
    max: 0.6,
    step: 0.05,
    slider: true,
  },
])

export const arc: MarkDefinition = {
  kind: 'arc',
  title: { ja: '弧でつなぐ', en: 'Arcs' },
  help: {
    ja: '地点から、決めた場所か項目にある位置へ弧を引きます。色と太さに規則を使えます。',
    en: 'An arc from each place to one place, or to a position in its fields. Rules give colour and width.',
  },
  geometries: ['point'],
  takes: { color: true, size: true, label: false, conditions: true },
  settings: arcSettings,
}
