import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { type ConditionOperator, conditionOperators } from '#geodata/schema/map/condition.ts'
import { meetsConditions } from './meetsConditions.ts'

const meets = (value: PropertyValue, operator: ConditionOperator, than: PropertyValue = null): boolean =>
  meetsConditions([{ field: 'x', operator, value: than }], { x: value })

const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null))

test('every test has its opposite; no value meets both', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(meets(one, '=', other)).toBe(!meets(one, '!=', other))
      expect(meets(one, 'known')).toBe(!meets(one, 'unknown'))
      expect(meets(one, '<', other) && meets(one, '>=', other)).toBe(false)
      expect(meets(one, '<=', other) && meets(one, '>', other)).toBe(false)
      expect(meets(one, '<', other)).toBe(meets(one, '<=', other) && !meets(one, '>=', other))
    }),
  )
})

test('what is not known meets no test of a value but to differ from it', () => {
  const met = conditionOperators.filter((operator) => meets(null, operator, 3))
  expect(met).toEqual(['!=', 'unknown'])
})

test.each([
  [3, '<', 4, true],
  ['3', '<', 4, false],
  ['2023-10-10', '<', '2024-01-01', true],
  ['2023-10-10T09:00', '>=', '2023-10-10', true],
  ['萩', '<', '下関', false],
  ['旧三豊小学校', 'contains', '小学校', true],
  [123, 'contains', '2', false],
  [1, '=', '1', false],
  ['', '=', null, true],
] as const)('%j %s %j: %j', (one, operator, than, expected) => {
  expect(meets(one, operator, than)).toBe(expected)
})

test('all conditions must be met; none is met by every feature', () => {
  const conditions = [
    { field: 'a', operator: '=', value: 1 },
    { field: 'b', operator: 'known', value: null },
  ] as const
  expect(meetsConditions(conditions, { a: 1, b: 'x' })).toBe(true)
  expect(meetsConditions(conditions, { a: 1 })).toBe(false)
  expect(meetsConditions([], {})).toBe(true)
  expect(meetsConditions([{ field: 'constructor', operator: 'known', value: null }], {})).toBe(false)
})
