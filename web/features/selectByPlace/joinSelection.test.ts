import { expect, test } from 'vitest'
import { joinSelection, type SelectionWay } from './joinSelection.ts'

test.each<[SelectionWay, string[]]>([
  ['new', ['b', 'c']],
  ['add', ['a', 'b', 'c']],
  ['keep', ['b']],
  ['remove', ['a']],
])('%s', (way, result) => {
  expect(joinSelection(new Set(['a', 'b']), ['b', 'c'], way)).toEqual(result)
})
