import fc from 'fast-check'
import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import type { DrawnGeometry } from './drawTool.ts'
import { moveVertex, nearestVertex, removeVertex, snapTo, verticesOf } from './vertices.ts'

const project = ([lon = 0, lat = 0]: Position) => ({ x: lon * 100, y: -lat * 100 })
const position = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
const positions = (fewest: number) =>
  fc.uniqueArray(position, { minLength: fewest, maxLength: 12, selector: String })

const shape: fc.Arbitrary<DrawnGeometry> = fc.oneof(
  position.map((coordinates): DrawnGeometry => ({ type: 'Point', coordinates })),
  positions(2).map((coordinates): DrawnGeometry => ({ type: 'LineString', coordinates })),
  positions(3).map(
    (ring): DrawnGeometry => ({ type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] }),
  ),
)

test('the corner under the cross is taken along, and only that one', () => {
  fc.assert(
    fc.property(shape, fc.nat(), position, (geometry, seed, to) => {
      const corners = verticesOf(geometry)
      const index = seed % corners.length
      const found = nearestVertex(geometry, project(corners[index] ?? []), project, 5)
      expect(found).toBe(index)
      expect(verticesOf(moveVertex(geometry, index, to))).toEqual(corners.with(index, to))
    }),
  )
})

test('an area stays closed, and no shape loses a corner that it needs', () => {
  fc.assert(
    fc.property(shape, fc.nat(), (geometry, seed) => {
      const corners = verticesOf(geometry)
      const less = removeVertex(geometry, seed % corners.length)
      const fewest = { Point: 1, LineString: 2, Polygon: 3 }[geometry.type]
      expect(less === undefined).toBe(corners.length === fewest)
      if (less) expect(verticesOf(less)).toHaveLength(corners.length - 1)
      if (less?.type === 'Polygon') expect(less.coordinates[0]?.at(-1)).toEqual(less.coordinates[0]?.[0])
    }),
  )
})

test('snaps to the nearest corner within reach', () => {
  const box = [0, 0, 50, 50] as const
  const targets = [
    [10, 10],
    [10.05, 10],
    [30, 30],
  ]
  expect(snapTo(targets, { x: 1004, y: -1000 }, project, box, 12)).toEqual([10.05, 10])
  expect(snapTo(targets, { x: 2000, y: -2000 }, project, box, 12)).toBeUndefined()
})
