import type { Dataset } from '#geodata/schema/dataset.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import { themeDefinitions } from '#geodata/themes/themes.ts'
import { shownFields } from '#web/project/shownFields.ts'
import { countValues, numbersOf } from './fieldValues.ts'

type Data = { dataset: Pick<Dataset, 'theme' | 'fields'>; features: readonly FeatureJson[] }

/** More kinds than these are names, not kinds. */
const MOST_KINDS = 12

const isNumeric = (field: Field): boolean =>
  (field.type === 'integer' || field.type === 'real') && !field.plain && !field.codes

/** Numbers that can be parted into classes: at least two different ones are known. */
export const classFields = ({ dataset, features }: Data): Field[] =>
  shownFields(dataset.fields).filter(
    (field) => isNumeric(field) && new Set(numbersOf(features, field.name)).size > 1,
  )

/** Everything else of which anything is known. */
export const categoryFields = ({ dataset, features }: Data): Field[] =>
  shownFields(dataset.fields).filter(
    (field) => !isNumeric(field) && countValues(features, field.name).length > 0,
  )

/** The field that says most where one colours by kind: few kinds, most of them known, the theme's own before bookkeeping. */
export const suggestCategoryField = (data: Data): Field | undefined => {
  const own = new Set(themeDefinitions[data.dataset.theme].fields.map(({ name }) => name))
  const score = (field: Field): number => {
    const values = countValues(data.features, field.name)
    const known = values.reduce((sum, { count }) => sum + count, 0) / Math.max(1, data.features.length)
    const fits = values.length > 1 && values.length <= MOST_KINDS
    return (fits ? 4 : 0) + (own.has(field.name) ? 2 : 0) + (field.codes ? 1 : 0) + known
  }
  return categoryFields(data).toSorted((left, right) => score(right) - score(left))[0]
}

/** The number that is known most often, the theme's own first. */
export const suggestClassField = (data: Data): Field | undefined => {
  const own = new Set(themeDefinitions[data.dataset.theme].fields.map(({ name }) => name))
  const score = (field: Field): number =>
    (own.has(field.name) ? data.features.length : 0) + numbersOf(data.features, field.name).length
  return classFields(data).toSorted((left, right) => score(right) - score(left))[0]
}
