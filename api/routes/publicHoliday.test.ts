import { expect, test } from 'vitest'
import { publicHoliday } from './publicHoliday.ts'

test.each([
  ['2026-11-23', '勤労感謝の日'],
  ['2026-05-06', 'こどもの日 振替休日'],
  ['2026-09-22', '休日'],
  ['2027-03-21', '春分の日'],
])('%s is %s', (date, name) => {
  expect(publicHoliday(date)?.ja).toContain(name.split(' ')[0])
})

test('an ordinary day is none', () => {
  expect(publicHoliday('2026-11-24')).toBeUndefined()
})
