import type { Field, Properties } from '#geodata/schema/field.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'
import type { AnalysisLayer } from './analysis.ts'

/** What the server writes on each row of a sketch says nothing of a result. */
const bookkeeping = new Set(['created_by', 'created_at', 'updated_at'])

/** The fields of a layer that its results carry on. */
export const keptFields = ({ fields }: Pick<AnalysisLayer, 'fields'>): Field[] =>
  fields.filter(({ name, hidden }) => !hidden && !bookkeeping.has(name))

/** Their values in one row. */
export const keptProperties = (fields: readonly Field[], properties: Properties): Properties =>
  Object.fromEntries(fields.map(({ name }) => [name, propertyOf(properties, name)]))

/** `field`, under a name that none of `fields` has. */
export function addedField(fields: readonly Field[], field: Field): Field {
  const taken = new Set(fields.map(({ name }) => name))
  if (!taken.has(field.name)) return field
  let number = 2
  while (taken.has(`${field.name}_${number}`)) number++
  return { ...field, name: `${field.name}_${number}` }
}

/** The field by which rows are called: the layer's own, or the first that is there. */
export const titleFieldAmong = (fields: readonly Field[], wished: string): string =>
  fields.find(({ name }) => name === wished)?.name ?? fields[0]?.name ?? wished
