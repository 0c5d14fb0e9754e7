import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipLine, clipRing } from './clip.ts'
import { doubleArea, type FlatLine } from './flatLine.ts'

const square = { min: 0, max: 10 }
const coordinate = fc.integer({ min: -20, max: 30 })
const flat = (least: number) =>
  fc
    .array(fc.tuple(coordinate, coordinate), { minLength: least, maxLength: 20 })
    .map((points) => points.flat())

/** Even-odd rule. */
function covers(ring: FlatLine, x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [xi = 0, yi = 0, xj = 0, yj = 0] = [ring[i], ring[i + 1], ring[j], ring[j + 1]]
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

test('a line across the square is cut at both edges', () => {
  expect(clipLine([-5, 5, 15, 5], square)).toEqual([[0, 5, 10, 5]])
})

test('a line that only passes outside is nothing', () => {
  expect(clipLine([-5, -5, 15, -5], square)).toEqual([])
  expect(clipLine([-5, 5, 5, 20], square)).toEqual([])
})

test('a line inside is returned as it came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 40 }), (numbers) => {
      const line = numbers.length % 2 === 0 ? numbers : numbers.slice(1)
      expect(clipLine(line, square)).toEqual([line])
    }),
  )
})

test('parts of a line stay inside, whatever the line', () => {
  fc.assert(
    fc.property(flat(2), (line) => {
      for (const part of clipLine(line, square)) {
        expect(part.length).toBeGreaterThanOrEqual(4)
        for (const n of part) expect(n >= -1e-9 && n <= 10 + 1e-9).toBe(true)
      }
    }),
  )
})

test('a clipped ring covers what the ring covers inside the square', () => {
  const probe = fc.double({ min: 0.1, max: 9.9, noNaN: true })
  fc.assert(
    fc.property(flat(3), probe, probe, (ring, x, y) => {
      expect(covers(clipRing(ring, square), x, y)).toBe(covers(ring, x, y))
    }),
  )
})

test('a ring around the square becomes the square', () => {
  expect(doubleArea(clipRing([-5, -5, 20, -5, 20, 20, -5, 20], square)) / 2).toBe(100)
})
