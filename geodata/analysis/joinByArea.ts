import { joinByAreaOtherSettings } from '#geodata/schema/analyses/joinByAreaForm.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisRunOfTwo } from './analysis.ts'
import { areaIndex } from './areaIndex.ts'
import { addedField, keptFields, keptProperties, titleFieldAmong } from './keptFields.ts'
import { kindOfRows } from './kindOfRows.ts'
import { placeOf } from './placeOf.ts'

/** Where areas overlap, the first of the layer counts. */
export const joinByArea: AnalysisRunOfTwo = (layer, other, values) => {
  const { fields: wished } = readSettings(joinByAreaOtherSettings, values)
  const kept = keptFields(layer)
  const names = wished.length > 0 ? wished : [other.titleField]
  const added = other.fields
    .filter(({ name }) => names.includes(name))
    .map((field) => ({
      from: field.name,
      field: addedField(kept, { ...field, name: `area_${field.name}` }),
    }))
  const index = areaIndex(other.rows)
  return {
    geometry: kindOfRows(layer.rows),
    fields: [...kept, ...added.map(({ field }) => field)],
    titleField: titleFieldAmong(kept, layer.titleField),
    rows: layer.rows.map(({ geometry, properties }) => {
      const [first] = index.at(placeOf(geometry))
      const area = first === undefined ? undefined : other.rows[first]
      return {
        geometry,
        properties: {
          ...keptProperties(kept, properties),
          ...Object.fromEntries(added.map(({ from, field }) => [field.name, area?.properties[from] ?? null])),
        },
      }
    }),
  }
}
