import { expect, test } from 'vitest'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { type ColumnFilter, filterTest } from './columnFilter.ts'

const kept = (filter: ColumnFilter, values: (PropertyValue | undefined)[], isList = false) =>
  values.filter(filterTest(filter, isList, String))

test('a range takes both its ends, and nothing that is not known', () => {
  expect(kept({ kind: 'range', from: 2, to: 4 }, [1, 2, 3, 4, 5, null, undefined, '3'])).toEqual([2, 3, 4])
  expect(kept({ kind: 'range', from: null, to: 2 }, [1, 2, 3, null])).toEqual([1, 2])
})

test('days are compared as days, also those of instants', () => {
  const filter: ColumnFilter = { kind: 'dates', from: '2026-04-01', to: '2026-04-30' }
  expect(kept(filter, ['2026-03-31', '2026-04-01', '2026-04-30T23:00:00Z', '2026-05-01', null])).toEqual([
    '2026-04-01',
    '2026-04-30T23:00:00Z',
  ])
})

test('of a list any item does', () => {
  expect(kept({ kind: 'values', values: ['b'] }, ['["a","b"]', '["a"]', null], true)).toEqual(['["a","b"]'])
  expect(kept({ kind: 'values', values: ['true', '3'] }, [true, false, 3, '3'])).toEqual([true, 3, '3'])
})

test('words are found in any width and kana; empty and filled are each other’s rest', () => {
  expect(kept({ kind: 'words', words: 'ｺｯﾄｲ' }, ['こっといえき', '萩駅', null])).toEqual(['こっといえき'])
  const values = ['', null, undefined, 0, false, 'x']
  expect(kept({ kind: 'filled' }, values)).toEqual([0, false, 'x'])
  expect(kept({ kind: 'empty' }, values)).toEqual(['', null, undefined])
})
