import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextCell } from './gridKeys.ts'

const size = { rows: 1000, columns: 6, page: 20 }
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })

test.each([
  ['ArrowDown', false, { row: 6, column: 2 }],
  ['ArrowUp', false, { row: 4, column: 2 }],
  ['PageDown', false, { row: 25, column: 2 }],
  ['PageUp', false, { row: 0, column: 2 }],
  ['Home', false, { row: 5, column: 0 }],
  ['End', true, { row: 999, column: 5 }],
  ['ArrowRight', true, { row: 5, column: 5 }],
])('%s (ctrl %s)', (key, ctrl, cell) => {
  expect(nextCell(press(key, ctrl), { row: 5, column: 2 }, size)).toEqual(cell)
})

test('above the first row is the head; letters lead nowhere', () => {
  expect(nextCell(press('ArrowUp'), { row: 0, column: 1 }, size)).toEqual({ row: -1, column: 1 })
  expect(nextCell(press('a'), { row: 0, column: 1 }, size)).toBeUndefined()
})

test('no key leads out of the grid', () => {
  const keys = fc.constantFrom(
    'ArrowDown',
    'ArrowUp',
    'ArrowLeft',
    'ArrowRight',
    'PageDown',
    'PageUp',
    'Home',
    'End',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.boolean())), (presses) => {
      const end = presses.reduce((cell, [key, ctrl]) => nextCell(press(key, ctrl), cell, size) ?? cell, {
        row: 0,
        column: 0,
      })
      expect(end.row).toBeGreaterThanOrEqual(-1)
      expect(end.row).toBeLessThan(size.rows)
      expect(end.column).toBeGreaterThanOrEqual(0)
      expect(end.column).toBeLessThan(size.columns)
    }),
  )
})
