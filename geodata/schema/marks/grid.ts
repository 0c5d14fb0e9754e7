import { cellSettings } from './cells.ts'
import type { MarkDefinition } from './mark.ts'

export const grid: MarkDefinition = {
  kind: 'grid',
  title: { ja: 'ます目で集計', en: 'Squares' },
  help: {
    ja: '地図を四角います目に分け、中にある地点を数えます。',
    en: 'Divides the map into squares and counts the places in each.',
  },
  geometries: ['point'],
  takes: { color: false, size: false, label: false, conditions: false },
  settings: cellSettings,
}
