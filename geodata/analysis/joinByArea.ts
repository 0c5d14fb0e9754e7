import { defineSettings } from '#geodata/schema/properties.ts'
import { readSettings } from '#geodata/schema/readSettings.ts'
import type { AnalysisOfTwo } from './analysis.ts'
import { areaIndex } from './areaIndex.ts'
import { addedField, keptFields, keptProperties, titleFieldAmong } from './keptFields.ts'
import { kindOfRows } from './kindOfRows.ts'
import { placeOf } from './placeOf.ts'

const otherSettings = defineSettings([
  {
    name: 'fields',
    kind: 'fields',
    title: { ja: '付ける項目', en: 'Fields to add' },
    help: {
      ja: '選ばなければ、面の名前だけを付けます。',
      en: 'Without any, only the name of the area is added.',
    },
    fallback: [],
  },
])

/** Where areas overlap, the first of the layer counts. */
export const joinByArea: AnalysisOfTwo = {
  kind: 'joinByArea',
  title: { ja: '入っている面の情報を付ける', en: 'Add the area’s fields' },
  help: {
    ja: 'それぞれの地物に、それが入っている面の名前や値を付けます。例：会場に地区の人口を付ける。',
    en: 'Gives each feature the name and values of the area it lies in. Example: a district’s people for each venue.',
  },
  geometries: ['point', 'line', 'polygon', 'mixed'],
  settings: [],
  other: {
    title: { ja: '面のレイヤー', en: 'Layer of areas' },
    geometries: ['polygon', 'mixed'],
    settings: otherSettings,
  },
  run: (layer, other, values) => {
    const { fields: wished } = readSettings(otherSettings, values)
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
            ...Object.fromEntries(
              added.map(({ from, field }) => [field.name, area?.properties[from] ?? null]),
            ),
          },
        }
      }),
    }
  },
}
