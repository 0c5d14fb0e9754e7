import type { Properties, PropertyValue } from '#geodata/schema/field.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import type { Condition } from '#geodata/schema/map/condition.ts'
import { propertyOf } from '#geodata/schema/propertyOf.ts'

/** `2023-10-10`, and what begins so. */
export const isDateText = (value: PropertyValue): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)

/** Below zero where `value` comes before `than`; undefined where they cannot be ordered. */
const order = (value: PropertyValue, than: PropertyValue): number | undefined => {
  if (typeof value === 'number' && typeof than === 'number') return value - than
  if (typeof value === 'string' && isDateText(than)) return value < than ? -1 : value > than ? 1 : 0
  return undefined
}

const holds = (order: number | undefined, test: (order: number) => boolean): boolean =>
  order !== undefined && test(order)

/**
 * Whether a feature's field meets a condition. Equal means of the same type, too. Numbers are ordered with numbers, and texts with
 * a date; `contains` looks for the very letters. What is not known differs from every value and meets no other test of one.
 */
export const meetsCondition = (
  { field, operator, value: than }: Condition,
  properties: Properties,
): boolean => {
  const value = propertyOf(properties, field)
  const known = isKnown(value)
  if (operator === 'known') return known
  if (operator === 'unknown') return !known
  // to be equal to nothing known is not to be known
  if (operator === '=') return isKnown(than) ? value === than : !known
  if (operator === '!=') return isKnown(than) ? value !== than : known
  if (!known) return false
  switch (operator) {
    case '<':
      return holds(order(value, than), (found) => found < 0)
    case '<=':
      return holds(order(value, than), (found) => found <= 0)
    case '>':
      return holds(order(value, than), (found) => found > 0)
    case '>=':
      return holds(order(value, than), (found) => found >= 0)
    case 'contains':
      return typeof value === 'string' && typeof than === 'string' && value.includes(than)
  }
}

/** All of them; none is met by every feature. */
export const meetsConditions = (conditions: readonly Condition[], properties: Properties): boolean =>
  conditions.every((condition) => meetsCondition(condition, properties))
