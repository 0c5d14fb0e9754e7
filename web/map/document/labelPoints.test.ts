import { booleanPointInPolygon, polygon } from '@turf/turf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insidePoint, LABEL_POINT, withLabelPoints } from './labelPoints.ts'

/** A star around a middle: never crosses itself, and is often hollow-cheeked. */
const star = fc
  .array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 3, maxLength: 12 })
  .map((radii) => {
    const corners = radii.map((radius, index) => {
      const angle = (2 * Math.PI * index) / radii.length + 0.1
      return [131 + radius * Math.cos(angle), 34 + radius * Math.sin(angle)]
    })
    return [...corners, ...corners.slice(0, 1)]
  })

test('the words of an area stand inside it, whatever its shape', () => {
  fc.assert(
    fc.property(star, (ring) => {
      const point = insidePoint([ring])
      expect(point && booleanPointInPolygon(point, polygon([ring]))).toBe(true)
    }),
  )
})

test('a hole holds no words, and of several parts the largest does', () => {
  const square = (size: number, at: number): number[][] => [
    [at, at],
    [at + size, at],
    [at + size, at + size],
    [at, at + size],
    [at, at],
  ]
  const holed = [square(10, 0), square(6, 2)]
  const point = insidePoint(holed)
  expect(point && booleanPointInPolygon(point, polygon(holed))).toBe(true)

  const { features } = withLabelPoints({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: '島' },
        geometry: { type: 'MultiPolygon', coordinates: [[square(1, 50)], [square(10, 0)]] },
      },
    ],
  })
  expect(features[1]).toMatchObject({
    properties: { name: '島', [LABEL_POINT]: true },
    geometry: { type: 'Point', coordinates: [5, 5] },
  })
})
