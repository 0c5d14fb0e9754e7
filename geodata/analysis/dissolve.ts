import { dissolveSettings } from '#geodata/schema/analyses/dissolveForm.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisRunOfOne, PlacedRow } from './analysis.ts'
import { countField } from './countField.ts'
import { groupRows } from './groupRows.ts'
import { merged } from './merged.ts'
import { resultTitle } from './resultTitle.ts'

export const dissolve: AnalysisRunOfOne = (layer, values) => {
  const { by } = readSettings(dissolveSettings, values)
  const field = layer.fields.find(({ name }) => name === by)
  const name = field ? { ...field, name: resultTitle.name, type: 'text' as const } : resultTitle
  const rows = groupRows(layer, field?.name ?? '').flatMap((group): PlacedRow[] => {
    const geometry = merged(group.rows.map((row) => row.geometry))
    const properties = { [name.name]: group.name, [countField.name]: group.rows.length }
    return geometry ? [{ geometry, properties }] : []
  })
  return { geometry: 'polygon', fields: [name, countField], titleField: name.name, rows }
}
