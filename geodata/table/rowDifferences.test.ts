import { expect, test } from 'vitest'
import type { Field } from '#geodata/schema/field.ts'
import { rowDifferences } from './rowDifferences.ts'

const fields: Field[] = ['name', 'note'].map((name) => ({
  name,
  type: 'text',
  title: { ja: name, en: name },
}))
const point = (lon: number) => ({ type: 'Point' as const, coordinates: [lon, 34] })

test('only what is different is told, the empty and the missing alike', () => {
  const before = { geometry: point(131), properties: { name: '井戸', note: null, other: 1 } }
  const after = { geometry: point(132), properties: { name: '古い井戸', note: '', other: 2 } }
  expect(rowDifferences(fields, before, after)).toEqual({
    fields: [{ field: fields[0], before: '井戸', after: '古い井戸' }],
    shape: 'moved',
  })
})

test('a new row has all its values from nothing', () => {
  const made = { geometry: point(131), properties: { name: '井戸' } }
  expect(rowDifferences(fields, undefined, made)).toEqual({
    fields: [{ field: fields[0], before: null, after: '井戸' }],
    shape: 'placed',
  })
  expect(rowDifferences(fields, made, { ...made, geometry: null }).shape).toBe('lost')
  expect(rowDifferences(fields, made, made)).toEqual({ fields: [], shape: null })
})
