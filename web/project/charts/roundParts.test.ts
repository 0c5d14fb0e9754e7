import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundParts } from './roundParts.ts'

test('bounds are round, and no more parts than asked for', () => {
  expect(roundParts([3, 97], 5)).toEqual([
    { low: 0, high: 20 },
    { low: 20, high: 40 },
    { low: 40, high: 60 },
    { low: 60, high: 80 },
    { low: 80, high: 100 },
  ])
  expect(roundParts([], 5)).toEqual([])
  expect(roundParts([7], 5)).toHaveLength(1)
})

test('every value lies in a part, and the parts follow each other', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(
        value.filter((each) => each === 0 || Math.abs(each) > 1e-6),
        { minLength: 1 },
      ),
      fc.integer({ min: 2, max: 20 }),
      (values, limit) => {
        const parts = roundParts(values, limit)
        expect(parts.length).toBeGreaterThan(0)
        expect(parts.length).toBeLessThanOrEqual(limit)
        for (const each of values) {
          const [first] = parts
          const slack = 1e-9 * Math.max(first ? first.high - first.low : 0, Math.abs(each))
          expect(parts.some(({ low, high }) => each >= low - slack && each <= high + slack)).toBe(true)
        }
        for (const [index, { low }] of parts.entries())
          if (index > 0) expect(low).toBeCloseTo(parts[index - 1]?.high ?? Number.NaN, 6)
      },
    ),
  )
})
