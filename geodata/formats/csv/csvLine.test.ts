import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvLine } from './csvLine.ts'

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(csvLine(['萩, 明倫', '"館"', 'a\nb', null, 12.5, true])).toBe(
    '"萩, 明倫","""館""","a\nb",,12.5,true\r\n',
  )
})

test('a text that would be a formula is disarmed, a negative number is not', () => {
  for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
    expect(csvLine([`${sign}cmd|' /C calc'!A0`])).toMatch(/^'/)
  }
  expect(csvLine([-12])).toBe('-12\r\n')
})

test('whatever the texts, a CSV reader gets them back', () => {
  const harmless = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@＝＋－＠\t\r\uFEFF]/.test(text))
  fc.assert(
    fc.property(fc.array(harmless, { minLength: 2, maxLength: 8 }), (row) => {
      const { data } = Papa.parse<string[]>(csvLine(row), { newline: '\r\n', delimiter: ',' })
      expect(data[0]).toEqual(row)
    }),
  )
})
