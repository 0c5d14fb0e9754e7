import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { findRow, withRows } from './rowIndex.ts'

const row = (id: string, version = 1): FeatureJson => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: { fid: 1, version },
})

test('after any edits each row is found where it stands, and nowhere twice', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
  fc.assert(
    fc.property(
      fc.uniqueArray(names),
      fc.array(fc.array(fc.tuple(names, fc.option(fc.integer({ min: 2, max: 9 }))), { maxLength: 4 })),
      (first, rounds) => {
        let rows = first.map((name) => row(name))
        const expected = new Map(rows.map((each) => [each.id, each.properties.version]))
        for (const round of rounds) {
          const edits = new Map(
            round.map(([name, version]) => [name, version === null ? null : row(name, version)]),
          )
          for (const [name, edited] of edits)
            if (edited) expected.set(name, edited.properties.version)
            else expected.delete(name)
          rows = withRows(rows, edits)
          expect(new Map(rows.map(({ id, properties }) => [id, properties.version]))).toEqual(expected)
          expect(rows).toHaveLength(expected.size)
          for (const name of 'abcdefgh')
            expect(findRow(rows, name)?.properties.version).toBe(expected.get(name))
        }
      },
    ),
  )
})

test('what is not edited is the same object in the same place', () => {
  const rows = [row('a'), row('b'), row('c')]
  const next = withRows(rows, new Map([['b', row('b', 2)]]))
  expect(next[0]).toBe(rows[0])
  expect(next[1]?.properties.version).toBe(2)
  expect(rows[1]?.properties.version).toBe(1)
  expect(withRows(rows, new Map())).toBe(rows)
})
