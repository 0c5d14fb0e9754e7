import { expect, test } from 'vitest'
import { daysLeftInBin, formatInstant } from './formatInstant.ts'

test('says the year only where it is another', () => {
  const now = new Date('2026-11-22T12:00:00')
  expect(formatInstant('2026-11-22T09:05:00', 'ja', now)).toBe('11月22日 09:05')
  expect(formatInstant('2025-11-22T09:05:00', 'en', now)).toContain('2025')
  expect(formatInstant('never', 'ja', now)).toBe('')
})

test('a map thrown away now is kept for 30 days', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  expect(daysLeftInBin('2026-11-22T12:00:00Z', now)).toBe(30)
  expect(daysLeftInBin('2026-10-23T13:00:00Z', now)).toBe(1)
  expect(daysLeftInBin('2026-01-01T00:00:00Z', now)).toBe(0)
})
