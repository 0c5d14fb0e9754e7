import { expect, test } from 'vitest'
import type { Field } from '#geodata/schema/field.ts'
import { setLanguage } from '#web/i18n/language.ts'
import { formatValue } from './formatValue.ts'

const field = (rest: Partial<Field>): Field => ({
  name: 'x',
  type: 'real',
  title: { ja: '項目', en: 'Field' },
  ...rest,
})

test('a day is told in full, in the way of the reader’s language', async () => {
  const date = field({ type: 'date' })
  await setLanguage('ja')
  expect(formatValue(date, '2023-10-10')).toBe('2023年10月10日')
  await setLanguage('en')
  expect(formatValue(date, '2023-10-10')).toBe('10 Oct 2023')
  expect(formatValue(date, '2023')).toBe('2023')
})

test('percentages have one decimal, other numbers as many as they need, years no separator', async () => {
  await setLanguage('en')
  expect(formatValue(field({ unit: { ja: '%', en: '%' } }), 38)).toBe('38.0 %')
  expect(formatValue(field({ unit: { ja: 'km', en: 'km' } }), 1234.5)).toBe('1,234.5 km')
  expect(formatValue(field({ type: 'integer', plain: true }), 1868)).toBe('1868')
})
