import { expect, test } from 'vitest'
import { signedDistance } from './signedDistance.ts'

const SIZE = 40
const MIDDLE = (SIZE - 1) / 2

/** A disc whose edge is blurred over one pixel, as a canvas draws it. */
const disc = (radius: number): number[] =>
  Array.from({ length: SIZE * SIZE }, (_, place) => {
    const away = Math.hypot((place % SIZE) - MIDDLE, Math.floor(place / SIZE) - MIDDLE)
    return Math.min(1, Math.max(0, radius - away + 0.5))
  })

test('the field of a disc is as far from its edge as a ruler says', () => {
  const radius = 12
  const field = signedDistance(disc(radius), SIZE)
  for (let x = 0; x < SIZE; x += 1)
    for (let y = 0; y < SIZE; y += 1) {
      const distance = Math.hypot(x - MIDDLE, y - MIDDLE) - radius
      const told = ((255 - (field[y * SIZE + x] ?? 0)) / 255 - 0.25) * 8
      // bytes end where the field no longer reaches
      if (distance > -1.9 && distance < 5.9) expect(Math.abs(told - distance)).toBeLessThan(0.75)
    }
})

test('nothing drawn is outside everywhere, all drawn is inside everywhere', () => {
  expect(Math.max(...signedDistance(disc(-5), SIZE))).toBe(0)
  expect(
    Math.min(
      ...signedDistance(
        Array.from({ length: 4 }, () => 1),
        2,
      ),
    ),
  ).toBe(255)
})
