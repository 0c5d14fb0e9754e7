import { booleanPointInPolygon, circle, distance } from '@turf/turf'
import fc from 'fast-check'
import type { Geometry, LineString, Point, Polygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { flatDistance } from './flatDistance.ts'
import type { PlaceRelation } from './placeRelation.ts'
import { selectByPlace } from './selectByPlace.ts'

const point = (lon: number, lat: number): Point => ({ type: 'Point', coordinates: [lon, lat] })
const line = (...coordinates: [number, number][]): LineString => ({ type: 'LineString', coordinates })
const square = (west: number, south: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})
/** A square with a square hole in its middle. */
const ring: Polygon = {
  type: 'Polygon',
  coordinates: [
    ...square(131, 34, 3).coordinates,
    ...square(132, 35, 1).coordinates.map((hole) => hole.toReversed()),
  ],
}
const holds = (row: Geometry, other: Geometry, relation: PlaceRelation): boolean =>
  selectByPlace({ rows: [row], others: [other], relation }).length === 1

const cases: [string, Geometry, Geometry, { within: boolean; overlaps: boolean; touches: boolean }][] = [
  ['a point inside', point(131.5, 34.5), ring, { within: true, overlaps: true, touches: false }],
  ['a point in the hole', point(132.5, 35.5), ring, { within: false, overlaps: false, touches: false }],
  ['a point on the border', point(131, 35), ring, { within: true, overlaps: false, touches: true }],
  [
    'a line across the hole',
    line([131.5, 35.5], [133.5, 35.5]),
    ring,
    { within: false, overlaps: true, touches: false },
  ],
  [
    'a line along the border',
    line([131, 34.5], [131, 36]),
    ring,
    { within: true, overlaps: false, touches: true },
  ],
  [
    'a line inside',
    line([131.2, 34.2], [133.8, 34.2]),
    ring,
    { within: true, overlaps: true, touches: false },
  ],
  ['an area in the hole', square(132, 35, 1), ring, { within: false, overlaps: false, touches: true }],
  ['a small area inside', square(131.2, 34.2, 0.5), ring, { within: true, overlaps: true, touches: false }],
  ['an area over the hole', square(131.5, 34.5, 2), ring, { within: false, overlaps: true, touches: false }],
  ['a neighbour', square(134, 34, 3), ring, { within: false, overlaps: false, touches: true }],
  [
    'an area that shares a corner',
    square(134, 37, 1),
    ring,
    { within: false, overlaps: false, touches: true },
  ],
  ['an area far away', square(140, 40, 1), ring, { within: false, overlaps: false, touches: false }],
  [
    'a line that ends on another',
    line([131, 35], [132, 35]),
    line([132, 34], [132, 36]),
    { within: false, overlaps: false, touches: true },
  ],
  [
    'a line that crosses another',
    line([131, 35], [133, 35]),
    line([132, 34], [132, 36]),
    { within: false, overlaps: true, touches: false },
  ],
  [
    'the end of a line',
    point(132, 34),
    line([132, 34], [132, 36]),
    { within: false, overlaps: false, touches: true },
  ],
]

describe.each(cases)('%s', (_, row, other, expected) => {
  test.each(['within', 'overlaps', 'touches'] as const)('%s', (kind) => {
    expect(holds(row, other, { kind })).toBe(expected[kind])
  })
})

const lon = fc.double({ min: 131, max: 131.3, noNaN: true })
const lat = fc.double({ min: 34.2, max: 34.5, noNaN: true })

test('near points: exactly those that are so near, whatever the index leaves out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(lon, lat), { maxLength: 30 }),
      fc.array(fc.tuple(lon, lat), { maxLength: 30 }),
      fc.double({ min: 10, max: 20_000, noNaN: true }),
      (rows, others, metres) => {
        const found = selectByPlace({
          rows: rows.map((at) => point(...at)),
          others: others.map((at) => point(...at)),
          relation: { kind: 'near', metres },
        })
        for (const [index, at] of rows.entries()) {
          const nearest = Math.min(...others.map((other) => distance(at, other, { units: 'meters' })))
          // the last thousandth is the plane's
          if (nearest < metres * 0.999) expect(found).toContain(index)
          if (nearest > metres * 1.001) expect(found).not.toContain(index)
        }
      },
    ),
  )
})

test('points near an area are those inside it and in a border around it', () => {
  const pond = circle([131.15, 34.35], 2, { units: 'kilometers', steps: 180 }).geometry
  fc.assert(
    fc.property(lon, lat, (x, y) => {
      const metres = distance([131.15, 34.35], [x, y], { units: 'meters' })
      const near = holds(point(x, y), pond, { kind: 'near', metres: 1000 })
      if (booleanPointInPolygon([x, y], pond) || metres < 2985) expect(near).toBe(true)
      if (metres > 3010) expect(near).toBe(false)
    }),
  )
})

test('lines that cross are no metre apart', () => {
  expect(
    flatDistance(
      [
        [131, 34],
        [131.2, 34.2],
      ],
      [
        [131, 34.2],
        [131.2, 34],
      ],
    ),
  ).toBe(0)
})

test('in its own layer a row is not compared with itself; what has no place is never chosen', () => {
  const rows = [point(131, 34), point(131.0001, 34), point(135, 35), null]
  const others = rows.filter((row) => row !== null)
  expect(selectByPlace({ rows, others, relation: { kind: 'near', metres: 50 }, ownLayer: true })).toEqual([
    0, 1,
  ])
  expect(selectByPlace({ rows, others: [], relation: { kind: 'within' } })).toEqual([])
})
