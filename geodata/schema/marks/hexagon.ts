import { cellSettings } from './cells.ts'
import type { MarkDefinition } from './mark.ts'

export const hexagon: MarkDefinition = {
  kind: 'hexagon',
  title: { ja: '六角形で集計', en: 'Hexagons' },
  help: {
    ja: '地図を六角形に分け、中にある地点を数えます。',
    en: 'Divides the map into hexagons and counts the places in each.',
  },
  geometries: ['point'],
  takes: { color: false, size: false, label: false, conditions: false },
  settings: cellSettings,
}
