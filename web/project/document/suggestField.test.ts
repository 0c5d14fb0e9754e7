import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Field, Properties } from '#geodata/schema/field.ts'
import { classFields, suggestCategoryField, suggestClassField } from './suggestField.ts'

const field = (name: string, values: Partial<Field> = {}): Field => ({
  name,
  type: 'text',
  title: { ja: name, en: name },
  ...values,
})
const row = (id: string, properties: Properties): FeatureJson => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { ...properties, fid: 1, version: 1 },
})
const data = {
  dataset: {
    theme: 'old-house' as const,
    fields: [
      field('name'),
      field('how', { codes: { a: { ja: 'あ', en: 'a' } } }),
      field('sort'),
      field('built', { type: 'integer', plain: true }),
      field('floor_area', { type: 'real' }),
      field('rooms', { type: 'integer' }),
    ],
  },
  features: Array.from({ length: 20 }, (_, index) =>
    row(String(index), {
      name: `家${index}`,
      how: 'a',
      sort: index % 2 === 0 ? '町家' : '農家',
      built: 1900 + index,
      floor_area: null,
      rooms: index,
    }),
  ),
}

test('colours by a field that parts the features, not by one that names them or says the same of all', () => {
  expect(suggestCategoryField(data)?.name).toBe('sort')
})

test('numbers of which nothing is known, and years, are not offered as classes', () => {
  expect(classFields(data).map(({ name }) => name)).toEqual(['rooms'])
  expect(suggestClassField(data)?.name).toBe('rooms')
})
