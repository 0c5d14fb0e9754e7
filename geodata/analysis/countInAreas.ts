import { defineSettings } from '#geodata/schema/properties.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisOfTwo } from './analysis.ts'
import { areaIndex } from './areaIndex.ts'
import { countField } from './countField.ts'
import { addedField, keptFields, keptProperties, titleFieldAmong } from './keptFields.ts'
import { placeOf } from './placeOf.ts'

const otherSettings = defineSettings([
  {
    name: 'sum',
    kind: 'field',
    title: { ja: '合計もする項目', en: 'Field to sum, too' },
    help: {
      ja: '選ばなければ件数だけです。値が分からない地物は合計に入りません。',
      en: 'Without one, features are only counted. Those whose value is not known are not summed.',
    },
    types: ['integer', 'real'],
    fallback: '',
  },
])

/** Lines and areas count where a place on them lies, so that none counts twice in areas that do not overlap. */
export const countInAreas: AnalysisOfTwo = {
  kind: 'countInAreas',
  title: { ja: '面ごとに数える', en: 'Count in areas' },
  help: {
    ja: 'それぞれの面の中に、別のレイヤーの地物がいくつあるか数えます。例：地区ごとの空き家の数。',
    en: 'Counts the features of another layer in each area. Example: old houses by district.',
  },
  geometries: ['polygon', 'mixed'],
  settings: [],
  other: {
    title: { ja: '数えるレイヤー', en: 'Layer to count' },
    geometries: ['point', 'line', 'polygon', 'mixed'],
    settings: otherSettings,
  },
  run: (layer, other, values) => {
    const { sum } = readSettings(otherSettings, values)
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
      rows: layer.rows.map(({ geometry, properties }, row) => ({
        geometry,
        properties: {
          ...keptProperties(kept, properties),
          [count.name]: counts[row] ?? 0,
          ...(total && { [total.name]: sums[row] ?? 0 }),
        },
      })),
    }
  },
}
