import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FlatLine } from './flatLine.ts'
import { simplifyLine } from './simplifyLine.ts'

const pairs = (line: FlatLine) =>
  Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i] ?? 0, line[2 * i + 1] ?? 0] as const)

function distance([px, py]: readonly [number, number], line: FlatLine): number {
  const points = pairs(line)
  return Math.min(
    ...points.slice(1).map(([x1, y1], i) => {
      const [x0, y0] = points[i] ?? [0, 0]
      const [dx, dy] = [x1 - x0, y1 - y0]
      const length = dx * dx + dy * dy
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - x0) * dx + (py - y0) * dy) / length))
      return Math.hypot(px - x0 - t * dx, py - y0 - t * dy)
    }),
  )
}

test('vertices on a straight line go, corners stay', () => {
  expect(simplifyLine([0, 0, 1, 0, 2, 0, 3, 0, 3, 5], 0.1)).toEqual([0, 0, 3, 0, 3, 5])
})

test('without tolerance nothing changes', () => {
  expect(simplifyLine([0, 0, 1, 0, 2, 0], 0)).toEqual([0, 0, 1, 0, 2, 0])
})

test('no vertex is further from the simplified line than the tolerance; the ends stay', () => {
  const n = fc.integer({ min: -100, max: 100 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(n, n), { minLength: 2, maxLength: 60 }),
      fc.integer({ min: 1, max: 50 }),
      (points, tolerance) => {
        const line = points.flat()
        const simple = simplifyLine(line, tolerance)
        expect(simple.slice(0, 2)).toEqual(line.slice(0, 2))
        expect(simple.slice(-2)).toEqual(line.slice(-2))
        for (const point of points) expect(distance(point, simple)).toBeLessThanOrEqual(tolerance + 1e-9)
      },
    ),
  )
})

test('a very long line does not overflow the stack', () => {
  const line = Array.from({ length: 200_000 }, (_, i) => (i % 2 === 0 ? i / 2 : (i / 2) % 7))
  expect(simplifyLine(line, 100)).toHaveLength(4)
})
