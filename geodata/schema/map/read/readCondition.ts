import { type Condition, conditionOperators } from '#geodata/schema/map/condition.ts'
import { asRecord, isPropertyValue } from './valuesOf.ts'

const LONGEST_FIELD_NAME = 64
const LONGEST_VALUE = 1000

/** A name that can be a field's. */
export const isFieldName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_FIELD_NAME

/** A condition is read as a whole or not at all: half a test would hold for something else. */
export const readCondition = (plain: unknown): Condition | undefined => {
  const record = asRecord(plain)
  const operator = conditionOperators.find((known) => known === record?.operator)
  if (!record || !operator || !isFieldName(record.field)) return undefined
  const value = record.value ?? null
  if (!isPropertyValue(value) || (typeof value === 'string' && value.length > LONGEST_VALUE)) return undefined
  return { field: record.field, operator, value }
}
