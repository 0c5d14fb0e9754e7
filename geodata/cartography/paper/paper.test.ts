import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperSize } from './paperSize.ts'
import { PIXELS_PER_MM, scaleOfZoom, zoomOfScale } from './printScale.ts'
import { sheetCentres } from './sheetCentres.ts'

test('A3 is two of A4', () => {
  expect(paperSize('a4', 'landscape')).toEqual({ width: 297, height: 210 })
  expect(paperSize('a3', 'portrait')).toEqual({ width: 297, height: 420 })
})

test('at 1:25,000 a kilometre is 4 cm', () => {
  const latitude = 34.4
  const zoom = zoomOfScale(25_000, latitude)
  // degrees of longitude that 4 cm of paper span
  const degrees = ((40 * PIXELS_PER_MM) / (512 * 2 ** zoom)) * 360
  const metres = degrees * (Math.PI / 180) * 6_371_008.8 * Math.cos((latitude * Math.PI) / 180)
  expect(metres).toBeCloseTo(1000, 6)
})

test('scale and zoom are each other’s inverse', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 500, max: 2e6, noNaN: true }),
      fc.double({ min: 24, max: 46, noNaN: true }),
      (scale, latitude) => {
        expect(scaleOfZoom(zoomOfScale(scale, latitude), latitude) / scale).toBeCloseTo(1, 9)
      },
    ),
  )
})

const grid = {
  centre: [131.4, 34.4] satisfies [number, number],
  zoom: 12,
  bearing: 0,
  width: 700,
  height: 500,
  overlap: 0,
}

test('one sheet is where the map is, several lie around it', () => {
  const [only] = sheetCentres({ ...grid, columns: 1, rows: 1 })
  expect(only?.[0]).toBeCloseTo(131.4, 9)
  expect(only?.[1]).toBeCloseTo(34.4, 9)
  const [upperLeft, upperRight, lowerLeft] = sheetCentres({ ...grid, columns: 2, rows: 2 })
  if (!upperLeft || !upperRight || !lowerLeft) throw new Error('expected four sheets')
  expect(upperRight[0] - upperLeft[0]).toBeCloseTo((700 / (512 * 2 ** 12)) * 360, 9)
  expect(upperLeft[1]).toBeGreaterThan(lowerLeft[1])
})

test('turned sheets keep their distance', () => {
  const [left, right] = sheetCentres({ ...grid, bearing: 90, columns: 2, rows: 1 })
  if (!left || !right) throw new Error('expected two sheets')
  // east is up: what lies to the right is south
  expect(right[0]).toBeCloseTo(left[0], 9)
  expect(right[1]).toBeLessThan(left[1])
})
