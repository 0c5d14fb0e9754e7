import { expect, test } from 'vitest'
import type { Field } from '#geodata/schema/field.ts'
import { tableFields } from './tableFields.ts'

const fields: Field[] = ['name_kana', 'name', 'name_en_basis', 'kind'].map((name) => ({
  name,
  type: 'text',
  title: { ja: name, en: name },
}))
const names = (language: 'ja' | 'en', titleField = 'name'): string[] =>
  tableFields(fields, titleField, language).map((field) => field.name)

test('a reading stands under its Japanese name and after everything an English reader wants', () => {
  expect(names('ja')).toEqual(['name', 'kind'])
  expect(names('en')).toEqual(['name', 'kind', 'name_kana', 'name_en_basis'])
  expect(names('ja', 'kind')).toEqual(['kind', 'name', 'name_kana'])
})
