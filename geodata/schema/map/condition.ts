import type { PropertyValue } from '#geodata/schema/field.ts'

export const conditionOperators = ['=', '!=', '<', '<=', '>', '>=', 'contains', 'known', 'unknown'] as const
export type ConditionOperator = (typeof conditionOperators)[number]

/** One test of a feature's field. `known` and `unknown` need no value; `<` and its like hold for numbers and dates only. */
export type Condition = { field: string; operator: ConditionOperator; value: PropertyValue }
