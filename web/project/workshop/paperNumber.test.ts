import { expect, test } from 'vitest'
import { workshopTexts } from '#web/i18n/panels/workshopTexts.ts'
import { paperNumber } from './paperNumber.ts'

test.each(['ja', 'en'] as const)('the name of a seat of paper says its number (%s)', (language) => {
  const { seatName } = workshopTexts[language].paper
  for (const number of [1, 37, 100]) {
    expect(paperNumber(seatName(number, ''))).toBe(number)
    expect(paperNumber(seatName(number, 'さくら'))).toBe(number)
    expect(paperNumber(seatName(number, '３組'))).toBe(number)
  }
})

test('other names say none', () => {
  for (const name of ['さくら', '紙', 'sheet', '紙の人', 'さくら 2', ''])
    expect(paperNumber(name)).toBeUndefined()
})
