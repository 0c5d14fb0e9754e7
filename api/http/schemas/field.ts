import * as v from 'valibot'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import { localized } from './localized.ts'

/** `null` stands for unknown. */
export const propertyValue: v.GenericSchema<PropertyValue> = v.union([
  v.nullable(v.string()),
  v.number(),
  v.boolean(),
])

export const fieldEntries = {
  name: v.string(),
  type: v.picklist(['text', 'integer', 'real', 'boolean', 'date']),
  title: localized,
  unit: v.optional(localized),
  codes: v.optional(v.record(v.string(), localized)),
  plain: v.optional(v.boolean()),
  hidden: v.optional(v.boolean()),
}

export const field: v.GenericSchema<Field> = v.strictObject(fieldEntries)
