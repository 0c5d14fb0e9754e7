import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'

export const pathSettings = defineSettings([
  {
    name: 'time',
    kind: 'field',
    title: { ja: '順番にする項目', en: 'Field that orders them' },
    help: {
      ja: '日付や時刻、番号の項目です。値が分からない地点はつなぎません。',
      en: 'A date, a time or a number. Places without one are not tied.',
    },
    types: ['date', 'text', 'integer', 'real'],
    fallback: '',
  },
  {
    name: 'group',
    kind: 'field',
    title: { ja: '道すじを分ける項目', en: 'One path for each' },
    help: {
      ja: '人や車などの名前です。なければ、ひとつの道すじになります。',
      en: 'Whose path it is. Without one there is a single path.',
    },
    types: ['text', 'integer'],
    fallback: '',
  },
  {
    name: 'dots',
    kind: 'switch',
    title: { ja: '地点も点で示す', en: 'Show the places' },
    fallback: true,
  },
])

export const path: MarkDefinition = {
  kind: 'path',
  title: { ja: '時間の道すじ', en: 'Path over time' },
  help: {
    ja: '地点を時間の順につなぎ、いちばん新しい地点に大きな点を置きます。',
    en: 'Ties places in the order of time; a larger dot stands on the latest.',
  },
  geometries: ['point'],
  takes: { color: true, size: true, label: false, conditions: true },
  settings: pathSettings,
}
