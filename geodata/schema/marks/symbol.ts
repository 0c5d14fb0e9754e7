import { defineSettings } from '#geodata/schema/properties.ts'
import type { MarkDefinition } from './mark.ts'
import { shapeProperty } from './sharedSettings.ts'

export const symbolSettings = defineSettings([
  shapeProperty,
  {
    name: 'outline',
    kind: 'switch',
    title: { ja: 'ふちどり', en: 'Outline' },
    help: { ja: '重なった記号を見分けやすくします。', en: 'Keeps overlapping symbols apart.' },
    fallback: true,
  },
])

export const symbol: MarkDefinition = {
  kind: 'symbol',
  title: { ja: '記号', en: 'Symbols' },
  help: { ja: '地点ごとに記号を置きます。', en: 'One symbol for each place.' },
  geometries: ['point', 'mixed'],
  takes: { color: true, size: true, label: true, conditions: true },
  settings: symbolSettings,
}
