import * as v from 'valibot'
import { type FormField, formInputs } from '#geodata/schema/form/formField.ts'
import { condition } from './condition.ts'
import { fieldEntries } from './field.ts'
import { localized } from './localized.ts'

export const formField: v.GenericSchema<FormField> = v.strictObject({
  ...fieldEntries,
  input: v.picklist(formInputs),
  required: v.boolean(),
  help: v.nullable(localized),
  shownIf: v.nullable(condition),
  choices: v.optional(v.array(v.strictObject({ value: v.string(), title: localized }))),
})
