import { booleanIntersects } from '@turf/turf'
import fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Bbox } from '#geodata/schema/dataset.ts'
import { geometryMeetsArea, geometryMeetsBox } from './geometryMeets.ts'

const step = fc.integer({ min: 0, max: 12 })
const position = fc.tuple(step, step).map((pair): Position => pair)
const area = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
const triangle = fc
  .tuple(position, position, position)
  .filter(([a, b, c]) => area(a, b, c) !== 0)
  .map(([a, b, c]): Position[] => [a, b, c, a])
const segment = fc.tuple(position, position).filter(([a, b]) => a[0] !== b[0] || a[1] !== b[1])

const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  segment.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  triangle.map((ring): Geometry => ({ type: 'Polygon', coordinates: [ring] })),
  fc
    .array(triangle, { minLength: 1, maxLength: 3 })
    .map((rings): Geometry => ({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) })),
)

describe('geometries meet', () => {
  it('as Turf finds', () => {
    fc.assert(
      fc.property(geometry, triangle, (given, ring) => {
        const expected = booleanIntersects(given, { type: 'Polygon', coordinates: [ring] })
        expect(geometryMeetsArea(given, [ring])).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  it('not inside a hole, but on its border', () => {
    const outer = [
      [0, 0],
      [12, 0],
      [12, 12],
      [0, 12],
      [0, 0],
    ]
    const hole = [
      [3, 3],
      [9, 3],
      [9, 9],
      [3, 9],
      [3, 3],
    ]
    const meets = (given: Geometry): boolean => geometryMeetsArea(given, [outer, hole])
    const small = (x: number): Geometry => ({
      type: 'Polygon',
      coordinates: [
        [
          [x, 5],
          [x + 1, 5],
          [x, 6],
          [x, 5],
        ],
      ],
    })
    expect(meets({ type: 'Point', coordinates: [6, 6] })).toBe(false)
    expect(meets({ type: 'Point', coordinates: [9, 6] })).toBe(true)
    expect(meets(small(5))).toBe(false)
    expect(meets(small(8))).toBe(true)
    expect(
      meets({
        type: 'LineString',
        coordinates: [
          [4, 4],
          [8, 8],
        ],
      }),
    ).toBe(false)
    expect(
      meets({
        type: 'LineString',
        coordinates: [
          [4, 4],
          [10, 4],
        ],
      }),
    ).toBe(true)
  })

  it('a box as they meet its four corners as an area, also across the antimeridian', () => {
    fc.assert(
      fc.property(geometry, fc.tuple(step, step, step, step), (given, [a, b, c, d]) => {
        const box: Bbox = [Math.min(a, c), Math.min(b, d), Math.max(a, c) + 1, Math.max(b, d) + 1]
        const [west, south, east, north] = box
        const ring = [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ]
        expect(geometryMeetsBox(given, box)).toBe(geometryMeetsArea(given, [ring]))
      }),
    )
    const fiji: Geometry = { type: 'Point', coordinates: [179.5, -17] }
    expect(geometryMeetsBox(fiji, [179, -18, -179, -16])).toBe(true)
    expect(geometryMeetsBox(fiji, [-179, -18, 179, -16])).toBe(false)
  })
})
