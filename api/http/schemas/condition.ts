import * as v from 'valibot'
import { type Condition, conditionOperators } from '#geodata/schema/map/condition.ts'
import { propertyValue } from './field.ts'

export const condition: v.GenericSchema<Condition> = v.strictObject({
  field: v.string(),
  operator: v.picklist(conditionOperators),
  value: propertyValue,
})
