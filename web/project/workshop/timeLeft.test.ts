import fc from 'fast-check'
import { expect, test } from 'vitest'
import { millisecondsLeft, timeLeftText } from './timeLeft.ts'

test('what is left is said in whole seconds, and then what it is over', () => {
  expect(timeLeftText(10 * 60_000)).toBe('10:00')
  expect(timeLeftText(9 * 60_000 + 1)).toBe('9:01')
  expect(timeLeftText(3_725_000)).toBe('1:02:05')
  expect(timeLeftText(1)).toBe('0:01')
  expect(timeLeftText(0)).toBe('0:00')
  expect(timeLeftText(-999)).toBe('0:00')
  expect(timeLeftText(-61_000)).toBe('+1:01')
})

test('it is counted from the clock that it was set by', () => {
  const end = '2026-11-22T10:10:00.000Z'
  expect(millisecondsLeft(end, Date.parse('2026-11-22T10:00:00.000Z'))).toBe(600_000)
  expect(millisecondsLeft(null, 0)).toBeNull()
  expect(millisecondsLeft('soon', 0)).toBeNull()
})

test('it never goes up while time goes on', () => {
  const seconds = (text: string): number =>
    text
      .replace('+', '')
      .split(':')
      .reduce((sum, part) => sum * 60 + Number(part), 0) * (text.startsWith('+') ? -1 : 1)
  const moment = fc.integer({ min: -20_000_000, max: 20_000_000 })
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [early, late] = [Math.max(one, other), Math.min(one, other)]
      expect(seconds(timeLeftText(early))).toBeGreaterThanOrEqual(seconds(timeLeftText(late)))
    }),
  )
})
