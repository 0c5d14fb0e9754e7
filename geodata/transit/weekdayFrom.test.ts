import { expect, test } from 'vitest'
import { weekdayFrom } from './weekdayFrom.ts'

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-21', '2026-11-23'],
  ['2026-11-22', '2026-11-23'],
  ['2026-12-31', '2026-12-31'],
  ['2027-01-02', '2027-01-04'],
])('the weekday from %s is %s', (date, expected) => {
  expect(weekdayFrom(date)).toBe(expected)
})
