import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleBar } from './scaleBar.ts'

test('a bar has a round length and fits', () => {
  expect(scaleBar(10, 110)).toEqual({ metres: 1000, pixels: 100, label: '1 km' })
  expect(scaleBar(5, 110)).toMatchObject({ metres: 500, label: '500 m' })
  const scales = fc.double({ min: 0.05, max: 5000, noNaN: true })
  fc.assert(
    fc.property(scales, fc.integer({ min: 60, max: 400 }), (scale, most) => {
      const { metres, pixels } = scaleBar(scale, most)
      expect(pixels).toBeLessThanOrEqual(most * 1.000001)
      expect(pixels).toBeGreaterThan(most * 0.39)
      expect(metres / pixels / scale).toBeCloseTo(1, 9)
    }),
  )
})
