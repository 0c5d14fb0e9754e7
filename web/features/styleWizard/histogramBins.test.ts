import fc from 'fast-check'
import { expect, test } from 'vitest'
import { histogramBins, movedBound } from './histogramBins.ts'

test('every value is in one bin', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1000, max: 1000 })),
      fc.integer({ min: 1, max: 40 }),
      (values, count) => {
        const { counts } = histogramBins(values, count)
        expect(counts).toHaveLength(count)
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(values.length)
      },
    ),
  )
})

test('a bound that is dragged past its neighbours stays between them', () => {
  const bins = { low: 0, high: 100 }
  expect(movedBound([20, 50, 80], 1, 62.03, bins)).toEqual([20, 62, 80])
  fc.assert(
    fc.property(fc.double({ min: -500, max: 500, noNaN: true }), fc.nat({ max: 2 }), (wished, index) => {
      const bounds = movedBound([20, 50, 80], index, wished, bins)
      expect([...bounds].sort((left, right) => left - right)).toEqual(bounds)
      expect(new Set(bounds).size).toBe(3)
      expect(bounds.every((bound) => bound > 0 && bound <= 100)).toBe(true)
    }),
  )
})
