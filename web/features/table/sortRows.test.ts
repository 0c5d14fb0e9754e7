import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { sortRows } from './sortRows.ts'

const row = (id: string, properties: Properties): FeatureJson => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { fid: 1, version: 1, ...properties },
})

test('names are sorted by their reading, what is unknown stays last either way', () => {
  const rows = [
    row('a', { name: '萩駅', name_kana: 'はぎえき' }),
    row('b', { name: null, name_kana: null }),
    row('c', { name: '阿川駅', name_kana: 'あがわえき' }),
  ]
  expect(sortRows(rows, { field: 'name', descending: false }).map((each) => each.id)).toEqual(['c', 'a', 'b'])
  expect(sortRows(rows, { field: 'name', descending: true }).map((each) => each.id)).toEqual(['a', 'c', 'b'])
})

test('numbers are sorted as numbers, and no row is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer())), fc.boolean(), (values, descending) => {
      const sorted = sortRows(
        values.map((value, index) => row(String(index), { count: value })),
        { field: 'count', descending },
      ).map((each) => each.properties.count ?? null)
      const known = sorted.filter((value) => value !== null)
      expect(sorted.slice(0, known.length)).toEqual(known)
      expect(known).toEqual(
        values.filter((value) => value !== null).toSorted((a, b) => (descending ? b - a : a - b)),
      )
    }),
  )
})
