import { defineSettings } from '#geodata/schema/properties.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisOfOne, PlacedRow } from './analysis.ts'
import { countField } from './countField.ts'
import { groupRows } from './groupRows.ts'
import { merged } from './merged.ts'
import { resultTitle } from './resultTitle.ts'

const settings = defineSettings([
  {
    name: 'by',
    kind: 'field',
    title: { ja: '同じならまとめる項目', en: 'Merge those with the same' },
    help: { ja: '選ばなければ、全部を一つにまとめます。', en: 'Without one, all become one.' },
    fallback: '',
  },
])

export const dissolve: AnalysisOfOne = {
  kind: 'dissolve',
  title: { ja: '面をまとめる', en: 'Merge areas' },
  help: {
    ja: '同じ値の面を一つにして、間の境を消します。例：町の面を地区ごとにまとめる。',
    en: 'Makes one area of those with the same value, without the borders between. Example: towns into districts.',
  },
  geometries: ['polygon', 'mixed'],
  settings,
  other: null,
  run: (layer, values) => {
    const { by } = readSettings(settings, values)
    const field = layer.fields.find(({ name }) => name === by)
    const name = field ? { ...field, name: resultTitle.name, type: 'text' as const } : resultTitle
    const rows = groupRows(layer, field?.name ?? '').flatMap((group): PlacedRow[] => {
      const geometry = merged(group.rows.map((row) => row.geometry))
      const properties = { [name.name]: group.name, [countField.name]: group.rows.length }
      return geometry ? [{ geometry, properties }] : []
    })
    return { geometry: 'polygon', fields: [name, countField], titleField: name.name, rows }
  },
}
