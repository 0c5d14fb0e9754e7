import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { sortRows } from './sortRows.ts'

const { compare } = new Intl.Collator('ja', { numeric: true })

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
  expect(sortRows(rows, { field: 'name', descending: false }, compare).map((each) => each.id)).toEqual([
    'c',
    'a',
    'b',
  ])
  expect(sortRows(rows, { field: 'name', descending: true }, compare).map((each) => each.id)).toEqual([
    'a',
    'c',
    'b',
  ])
})

test('numbers are sorted as numbers, and no row is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer())), fc.boolean(), (values, descending) => {
      const sorted = sortRows(
        values.map((value, index) => row(String(index), { count: value })),
        { field: 'count', descending },
        compare,
      ).map((each) => each.properties.count ?? null)
      const known = sorted.filter((value) => value !== null)
      expect(sorted.slice(0, known.length)).toEqual(known)
      expect(known).toEqual(
        values.filter((value) => value !== null).toSorted((a, b) => (descending ? b - a : a - b)),
      )
    }),
  )
})

test('what is alike keeps its order, and texts are compared as told', () => {
  const rows = ['第10区', '第2区', '第10区', '第1区'].map((area, index) => row(String(index), { area }))
  expect(sortRows(rows, { field: 'area', descending: false }, compare).map(({ id }) => id)).toEqual([
    '3',
    '1',
    '0',
    '2',
  ])
  expect(sortRows(rows, { field: 'area', descending: true }, compare).map(({ id }) => id)).toEqual([
    '0',
    '2',
    '1',
    '3',
  ])
})
