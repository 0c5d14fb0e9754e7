import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'

/** Rows in which every word occurs in some shown column; widths, kana and case alike. `format` gives what the screen shows. */
export const filterRows = (
  rows: FeatureJson[],
  fields: Field[],
  words: string,
  format: (field: Field, row: FeatureJson) => string,
): FeatureJson[] => {
  const wanted = words
    .split(/\s+/u)
    .map(foldForSearch)
    .filter((word) => word !== '')
  if (wanted.length === 0) return rows
  return rows.filter((row) => {
    const text = fields.map((field) => foldForSearch(format(field, row))).join(' ')
    return wanted.every((word) => text.includes(word))
  })
}
