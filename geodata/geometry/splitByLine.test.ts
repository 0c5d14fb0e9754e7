import { area, length } from '@turf/turf'
import fc from 'fast-check'
import type { LineString, Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { splitArea, splitLine, withoutAreas } from './splitByLine.ts'

const square = (west: number, south: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
})
const line = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates })
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

test('a field cut by a path is two fields, and nothing of it is lost', () => {
  const field = square(131.4, 34.4, 0.1)
  const pieces = splitArea(field, line([131.3, 34.45], [131.6, 34.46])) ?? []
  expect(pieces).toHaveLength(2)
  expect(sum(pieces.map((piece) => area(piece)))).toBeCloseTo(area(field), 0)
})

test('a line that ends inside, or goes by, cuts nothing', () => {
  const field = square(131.4, 34.4, 0.1)
  expect(splitArea(field, line([131.3, 34.45], [131.45, 34.45]))).toBeUndefined()
  expect(splitArea(field, line([131.3, 34.3], [131.6, 34.3]))).toBeUndefined()
  expect(splitLine(line([0, 0], [1, 0]), line([0, 1], [1, 1]))).toBeUndefined()
})

test('a hole stays a hole, on whichever side of the cut it lies', () => {
  const hole = square(131.41, 34.41, 0.02)
  const [pond = []] = hole.coordinates
  const field: Polygon = { type: 'Polygon', coordinates: [...square(131.4, 34.4, 0.1).coordinates, pond] }
  for (const latitude of [34.46, 34.42]) {
    const pieces = splitArea(field, line([131.3, latitude], [131.6, latitude])) ?? []
    expect(pieces.length).toBeGreaterThan(1)
    expect(sum(pieces.map((piece) => area(piece)))).toBeCloseTo(area(field), 0)
  }
  expect(sum(withoutAreas(square(131.4, 34.4, 0.1), [hole]).map((piece) => area(piece)))).toBeCloseTo(
    area(square(131.4, 34.4, 0.1)) - area(hole),
    0,
  )
})

const place = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
const near = ([x, y]: readonly [number, number]): Position => [131 + x / 1000, 34 + y / 1000]

test('the pieces of a line are as long as the line', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { minLength: 2, maxLength: 8, selector: String }),
      fc.uniqueArray(place, { minLength: 2, maxLength: 4, selector: String }),
      (path, cut) => {
        const whole = line(...path.map(near))
        const pieces = splitLine(whole, line(...cut.map(near)))
        if (!pieces) return
        const long = length({ type: 'Feature', properties: {}, geometry: whole })
        const parts = pieces.map((geometry) => length({ type: 'Feature', properties: {}, geometry }))
        // the shortest way on the globe is not the straight line of the map
        expect(Math.abs(sum(parts) - long) / long).toBeLessThan(1e-4)
      },
    ),
  )
})

test('an area cut through by any straight line keeps its extent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (left, right) => {
      const field = square(131, 34, 1)
      const pieces = splitArea(field, line([130.5, 34 + left / 1000], [132.5, 34 + right / 1000]))
      expect(pieces?.length).toBeGreaterThan(1)
      const extent = area(field)
      expect(Math.abs(sum((pieces ?? []).map((piece) => area(piece))) - extent) / extent).toBeLessThan(1e-4)
    }),
    { numRuns: 60 },
  )
})
