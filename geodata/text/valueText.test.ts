import { expect, test } from 'vitest'
import type { Field } from '#geodata/schema/field.ts'
import { numberText, valueText } from './valueText.ts'

const use: Field = {
  name: 'use',
  type: 'text',
  title: { ja: '使い道', en: 'Use' },
  codes: { inn: { ja: '宿', en: 'Inn' }, cafe: { ja: 'カフェ', en: 'Café' } },
}

test('several chosen codes are read as a list, one that is no longer known as it is', () => {
  expect(valueText(use, '["inn","cafe"]', 'ja')).toBe('宿、カフェ')
  expect(valueText(use, '["cafe","farm"]', 'en')).toBe('Café, farm')
  expect(valueText(use, 'inn', 'en')).toBe('Inn')
  expect(valueText(use, '["inn', 'en')).toBe('["inn')
})

test('English counts one person and two people, Japanese 1名 and 2名', () => {
  const people = { unit: { ja: '名', en: 'people' } }
  expect([0, 1, 2, 1234].map((n) => numberText(people, n, 'en'))).toEqual([
    '0 people',
    '1 person',
    '2 people',
    '1,234 people',
  ])
  expect([1, 2].map((n) => numberText(people, n, 'ja'))).toEqual(['1名', '2名'])
})
