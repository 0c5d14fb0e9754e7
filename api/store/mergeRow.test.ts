import { expect, it } from 'vitest'
import { mergeRow } from './mergeRow.ts'
import { sameGeometry } from './sameGeometry.ts'

const state = (a: number, b = 0) => ({ geometry: null, properties: { a, b } })
const by = (author: string, a: number, b = 0) => ({ author, ...state(a, b) })

it.each([
  ['nobody came between', [], { a: 5 }, { a: 5 }],
  ['another field was changed', [by('x', 1, 9)], { a: 5 }, { a: 5 }],
  ['the same was changed', [by('x', 2)], { a: 5 }, ['a']],
  ['the same was changed to the same', [by('x', 5)], { a: 5 }, {}],
  ['it was changed and changed back', [by('x', 2), by('x', 1)], { a: 5 }, { a: 5 }],
  ['my change had arrived, and was changed by another', [by('me', 5), by('x', 2)], { a: 5 }, {}],
  ['another had the same wish before a third', [by('x', 5), by('y', 2)], { a: 5 }, ['a']],
  ['one field is free, one is not', [by('x', 2)], { a: 5, b: 5 }, ['a']],
])('%s', (_, later, properties, expected) => {
  const merged = mergeRow({ author: 'me', base: state(1), later, wanted: { properties } })
  expect(merged).toEqual(
    Array.isArray(expected)
      ? { kind: 'conflict', fields: expected }
      : { kind: 'merged', change: { properties: expected } },
  )
})

it('takes nothing for granted of a version that nobody knows', () => {
  const later = [by('x', 2)]
  const merge = (a: number) =>
    mergeRow({ author: 'me', base: undefined, later, wanted: { properties: { a } } })
  expect(merge(5)).toEqual({ kind: 'conflict', fields: ['a'] })
  expect(merge(2)).toEqual({ kind: 'merged', change: { properties: {} } })
})

it('compares shapes as they are stored', () => {
  const line = [
    [131, 34],
    [132, 35],
  ]
  const single = { type: 'LineString', coordinates: line } as const
  expect(sameGeometry(single, { type: 'MultiLineString', coordinates: [line] })).toBe(true)
  expect(
    sameGeometry(single, { type: 'LineString', coordinates: line.map((position) => [...position, 12]) }),
  ).toBe(true)
  expect(sameGeometry(single, { type: 'MultiPoint', coordinates: line })).toBe(false)
  expect(sameGeometry(single, null)).toBe(false)
  expect(sameGeometry({ type: 'Point', coordinates: [0, 0] }, { type: 'Point', coordinates: [0, 1] })).toBe(
    false,
  )
})
