import type { Field } from '#geodata/schema/field.ts'
import type { FormField } from '#geodata/schema/form/formField.ts'

/** How a column's values are sorted, filtered and summed up. `list`: several choices in one value. */
export type ColumnKind = 'text' | 'number' | 'choice' | 'list' | 'date' | 'yesNo'

const isQuestion = (field: Field | FormField): field is FormField => 'input' in field

export const columnKind = (field: Field | FormField): ColumnKind => {
  if (isQuestion(field) && (field.input === 'choices' || field.input === 'photos')) return 'list'
  if (isQuestion(field) && field.input === 'rating') return 'choice'
  if (field.type === 'boolean') return 'yesNo'
  if (field.codes) return 'choice'
  if (field.type === 'date') return 'date'
  return field.type === 'text' ? 'text' : 'number'
}
