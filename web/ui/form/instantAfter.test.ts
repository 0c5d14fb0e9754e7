import { expect, test } from 'vitest'
import { instantAfter } from './instantAfter.ts'

test('ends with the day', () => {
  const end = new Date(instantAfter(7, new Date(2026, 10, 28, 9, 30)))
  expect([end.getFullYear(), end.getMonth(), end.getDate(), end.getHours()]).toEqual([2026, 11, 5, 23])
})
