import { countInAreasOtherSettings } from '#geodata/schema/analyses/countInAreasForm.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisRunOfTwo } from './analysis.ts'
import { areaIndex } from './areaIndex.ts'
import { countField } from './countField.ts'
import { addedField, keptFields, keptProperties, titleFieldAmong } from './keptFields.ts'
import { placeOf } from './placeOf.ts'

/** Lines and areas count where a place on them lies, so that none counts twice in areas that do not overlap. */
export const countInAreas: AnalysisRunOfTwo = (layer, other, values) => {
  const { sum } = readSettings(countInAreasOtherSettings, values)
  const summed = other.fields.find(({ name }) => name === sum)
  const kept = keptFields(layer)
  const count = addedField(kept, countField)
  const total =
    summed && addedField([...kept, count], { ...summed, name: `sum_${summed.name}`, type: 'real' })
  const index = areaIndex(layer.rows)
  const counts = layer.rows.map(() => 0)
  const sums = layer.rows.map(() => 0)
  for (const { geometry, properties } of other.rows) {
    const value = summed ? propertyOf(properties, summed.name) : null
    for (const row of index.at(placeOf(geometry))) {
      counts[row] = (counts[row] ?? 0) + 1
      if (typeof value === 'number') sums[row] = (sums[row] ?? 0) + value
    }
  }
  return {
    geometry: 'polygon',
    fields: [...kept, count, ...(total ? [total] : [])],
    titleField: titleFieldAmong(kept, layer.titleField),
    shows: count.name,
    rows: layer.rows.map(({ geometry, properties }, row) => ({
      geometry,
      properties: {
        ...keptProperties(kept, properties),
        [count.name]: counts[row] ?? 0,
        ...(total && { [total.name]: sums[row] ?? 0 }),
      },
    })),
  }
}
