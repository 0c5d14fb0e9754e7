import fc from 'fast-check'
import { expect, test } from 'vitest'
import { histogram, summarizeColumn } from './summarizeColumn.ts'

const total = (bars: { count: number }[]): number => bars.reduce((all, { count }) => all + count, 0)

test('numbers have their measures and bars with round edges', () => {
  const summary = summarizeColumn('number', [1, 2, 2, 5, 40, null, undefined, ''])
  expect(summary).toMatchObject({
    known: 5,
    empty: 3,
    distinct: 4,
    numbers: { min: 1, max: 40, mean: 10, median: 2, sum: 50 },
  })
  expect(summary.bars[0]).toEqual({ kind: 'range', from: 0, to: 5, isLast: false, count: 3 })
  expect(total(summary.bars)).toBe(5)
})

test('every number lies in exactly one bar, within its edges', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
        { minLength: 1 },
      ),
      (numbers) => {
        const bars = histogram(numbers)
        expect(total(bars)).toBe(numbers.length)
        expect(bars.length).toBeLessThanOrEqual(18)
      },
    ),
  )
})

test('numbers that cannot be told apart have one bar', () => {
  expect(histogram([0, 5e-324])).toHaveLength(1)
  expect(histogram([0, 0])).toHaveLength(1)
  expect(histogram([1e6, 1e6 + 1e-6])).toHaveLength(1)
})

test('the most frequent values have bars, the rest is counted', () => {
  const letters = Array.from('abcdefghij')
  const summary = summarizeColumn('choice', ['b', 'b', ...letters])
  expect(summary.bars[0]).toEqual({ kind: 'value', value: 'b', count: 3 })
  expect(summary).toMatchObject({ distinct: 10, others: 2 })
})

test('of a list each item counts', () => {
  const summary = summarizeColumn('list', ['["a","b"]', '["b"]', null])
  expect(summary).toMatchObject({ known: 2, empty: 1, distinct: 2 })
  expect(summary.bars).toEqual([
    { kind: 'value', value: 'b', count: 2 },
    { kind: 'value', value: 'a', count: 1 },
  ])
})

test.each([
  [
    ['2026-04-01', '2026-04-03', '2026-04-03'],
    ['2026-04-01', '2026-04-02', '2026-04-03'],
    [1, 0, 2],
  ],
  [
    ['2025-12-31', '2026-02-01'],
    ['2025-12', '2026-01', '2026-02'],
    [1, 0, 1],
  ],
  [['1990-05-05', '2026-01-01', '2026-12-31'], undefined, undefined],
])('dates are gathered by day, month or years', (days, titles, counts) => {
  const { bars, dates } = summarizeColumn('date', [...days, null])
  expect(dates).toEqual({ first: days[0], last: days.at(-1) })
  expect(total(bars)).toBe(days.length)
  expect(bars.length).toBeLessThanOrEqual(16)
  if (titles) expect(bars.map((bar) => (bar.kind === 'dates' ? bar.title : ''))).toEqual(titles)
  if (counts) expect(bars.map(({ count }) => count)).toEqual(counts)
})
