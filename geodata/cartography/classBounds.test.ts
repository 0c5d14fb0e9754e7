import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classBounds, classOf } from './classBounds.ts'
import { roundestBetween } from './roundestBetween.ts'

const methods = ['equal', 'quantile', 'natural', 'own'] as const
const numbers = fc.oneof(
  fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
  fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }),
  fc.array(fc.constantFrom(0, -0, 1e-320, 5e-324, 1e300, Number.NaN, Number.POSITIVE_INFINITY)),
)
const classes = fc.integer({ min: 1, max: 12 })

test.each(methods)('%s classes rise, are no more than asked, and each value has exactly one', (method) => {
  fc.assert(
    fc.property(numbers, classes, (values, wanted) => {
      const bounds = classBounds(values, method, wanted)
      expect(bounds.length).toBeLessThan(Math.max(2, wanted + 1))
      expect(bounds.length + 1).toBeLessThanOrEqual(wanted)
      expect(bounds.every(Number.isFinite)).toBe(true)
      expect(bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? bound))).toBe(true)
      const edges = [Number.NEGATIVE_INFINITY, ...bounds, Number.POSITIVE_INFINITY]
      for (const value of values.filter(Number.isFinite)) {
        const holding = edges
          .slice(0, -1)
          .filter((from, index) => value >= from && value < (edges[index + 1] ?? from))
        expect(holding).toHaveLength(1)
        expect(edges[classOf(bounds, value)]).toBe(holding[0])
      }
    }),
  )
})

test.each(['quantile', 'natural'] as const)('no class of %s is empty', (method) => {
  fc.assert(
    fc.property(numbers, classes, (values, wanted) => {
      const known = values.filter(Number.isFinite)
      const bounds = classBounds(values, method, wanted)
      const filled = new Set(known.map((value) => classOf(bounds, value)))
      expect(filled.size).toBe(known.length === 0 ? 0 : bounds.length + 1)
    }),
  )
})

test.each([
  ['equal', [0, 3, 100], 4, [25, 50, 75]],
  ['quantile', [1, 2, 3, 4, 5, 6, 7, 8], 4, [3, 5, 7]],
  ['quantile', [1, 1, 1, 1, 1, 1, 9], 4, [5]],
  ['natural', [1, 2, 3, 21, 22, 23, 104, 105], 3, [20, 100]],
  ['natural', [7, 7, 7], 5, []],
  ['natural', [0, 1], 5, [1]],
] as const)('%s of %j in %i begins at %j', (method, values, wanted, expected) => {
  expect(classBounds([...values], method, wanted)).toEqual(expected)
})

test('natural breaks of a great many values are those of the values themselves', () => {
  const values = Array.from({ length: 60_000 }, (_, index) => (index % 3) * 1000 + (index % 97))
  expect(classBounds(values, 'natural', 3)).toEqual([1000, 2000])
})

test('the roundest number lies where it is asked for', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (one, other) => {
        fc.pre(one !== other)
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const found = roundestBetween(low, high)
        expect(found).toBeGreaterThan(low)
        expect(found).toBeLessThanOrEqual(high)
      },
    ),
  )
  expect(roundestBetween(23.2, 27.9)).toBe(25)
  expect(roundestBetween(0.31, 0.34)).toBe(0.34)
  expect(roundestBetween(-7.3, -6.8)).toBe(-7)
})
