import { area } from '@turf/turf'
import type { LineString, Polygon } from 'geojson'
import { expect, test } from 'vitest'
import { cutShape } from './cutShape.ts'

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
})
const field = box(131.4, 34.4, 131.5, 34.5)
const way: LineString = {
  type: 'LineString',
  coordinates: [
    [131.43, 34.3],
    [131.43, 34.6],
  ],
}

test('a line parts an area; the larger part keeps what was said of it', () => {
  const pieces = cutShape(field, 'split', way) ?? []
  expect(pieces).toHaveLength(2)
  const [first, second] = pieces.map((piece) => area(piece))
  expect(first).toBeGreaterThan(second ?? 0)
})

test('a hole is taken out, and may be cut into again', () => {
  const [once] = cutShape(field, 'hole', box(131.42, 34.42, 131.44, 34.44)) ?? []
  expect(once?.type === 'Polygon' && once.coordinates).toHaveLength(2)
  const [twice] = (once && cutShape(once, 'hole', box(131.46, 34.46, 131.48, 34.48))) ?? []
  expect(twice?.type === 'Polygon' && twice.coordinates).toHaveLength(3)
})

test('what lies beside it, covers it whole or does not go through cuts nothing', () => {
  expect(cutShape(field, 'hole', box(131.6, 34.6, 131.7, 34.7))).toBeUndefined()
  expect(cutShape(field, 'hole', box(131.3, 34.3, 131.6, 34.6))).toBeUndefined()
  expect(
    cutShape(field, 'split', {
      ...way,
      coordinates: [
        [131.43, 34.45],
        [131.43, 34.6],
      ],
    }),
  ).toBeUndefined()
  expect(cutShape({ type: 'Point', coordinates: [131.4, 34.4] }, 'split', way)).toBeUndefined()
})
