import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultMinimum, hideSmallCounts, type SafeCounts, safeCountText } from './smallCounts.ts'

const shown = ({ cells, total }: SafeCounts): string[] =>
  [...cells, total].map((count) => safeCountText(count).en)

describe('what is shown', () => {
  it('leaves counts alone when none is small', () => {
    expect(shown(hideSmallCounts([4, 10]))).toEqual(['4', '10', '14'])
  })

  it('shows a small count as under the minimum and hides another, so that the total does not give it away', () => {
    expect(shown(hideSmallCounts([1, 10, 20]))).toEqual(['under 3', 'withheld', '20', '31'])
  })

  it('hides nothing more where several small counts hide each other', () => {
    expect(shown(hideSmallCounts([1, 2, 1, 40]))).toEqual(['under 3', 'under 3', 'under 3', '40', '44'])
  })

  it('hides one more when the small counts are all as large, or all as small, as they can be', () => {
    expect(shown(hideSmallCounts([2, 2, 40, 8]))).toEqual(['under 3', 'under 3', 'withheld', '8', '52'])
    expect(shown(hideSmallCounts([0, 0, 40, 8]))).toEqual(['under 3', 'under 3', 'withheld', '8', '48'])
  })

  it('gives up the total when there is nothing to hide a small count behind', () => {
    expect(shown(hideSmallCounts([2]))).toEqual(['under 3', 'withheld'])
    expect(shown(hideSmallCounts([0, 3]))).toEqual(['under 3', 'withheld', 'withheld'])
  })

  it('says it in Japanese', () => {
    const { cells } = hideSmallCounts([1, 10], 5)
    expect(cells.map((count) => safeCountText(count).ja)).toEqual(['5未満', '非公表'])
  })

  it('answers an empty table', () => {
    expect(hideSmallCounts([])).toEqual({ cells: [], total: { kind: 'exact', value: 0 } })
  })

  it.each([[[1.5]], [[-1]], [[Number.NaN]]])('refuses counts that count nobody: %j', (counts) => {
    expect(() => hideSmallCounts(counts)).toThrow(/whole number/)
  })

  it.each([2, 0, 3.5])('refuses a minimum that could not hide anything: %d', (minimum) => {
    expect(() => hideSmallCounts([1, 2], minimum)).toThrow(/at least 3/)
  })
})

const tables = fc.array(fc.oneof(fc.nat(8), fc.nat(200)), { maxLength: 12 })
const minimums = fc.integer({ min: 3, max: 10 })

describe('for any table', () => {
  it('never shows a small count, and never shows a wrong one', () => {
    fc.assert(
      fc.property(tables, minimums, (counts, minimum) => {
        const { cells, total } = hideSmallCounts(counts, minimum)
        cells.forEach((cell, i) => {
          const count = counts[i] ?? Number.NaN
          expect(cell.kind === 'under').toBe(count < minimum)
          if (cell.kind === 'exact') expect(cell.value).toBe(count)
        })
        if (total.kind === 'exact') expect(total.value).toBe(counts.reduce((a, b) => a + b, 0))
      }),
    )
  })

  it('hides one count at most besides the small ones', () => {
    fc.assert(
      fc.property(tables, minimums, (counts, minimum) => {
        const { cells } = hideSmallCounts(counts, minimum)
        expect(cells.filter((cell) => cell.kind === 'withheld').length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

/**
 * The attacker knows the method and sees the published table. Every table of the small world is published; those that look the
 * same cannot be told apart, so a hidden count is safe when they hold different values for it.
 */
describe('against somebody who subtracts, and who knows the method', () => {
  it.each([
    { minimum: 3, cells: 1, largest: 12 },
    { minimum: 3, cells: 2, largest: 12 },
    { minimum: 3, cells: 3, largest: 12 },
    { minimum: 3, cells: 4, largest: 9 },
    { minimum: 4, cells: 3, largest: 14 },
    { minimum: 5, cells: 3, largest: 16 },
  ])(
    'leaves two values at least for every small count: $cells counts up to $largest, minimum $minimum',
    ({ minimum, cells, largest }) => {
      const look = new Map<string, number[][]>()
      for (const counts of everyTable(cells, largest)) {
        const published = JSON.stringify(hideSmallCounts(counts, minimum))
        const alike = look.get(published)
        if (alike) alike.push(counts)
        else look.set(published, [counts])
      }
      let hidden = 0
      for (const [published, alike] of look) {
        // The world ends at `largest`: where a hidden count could pass it, tables that look the same are missing.
        if (alike.some((counts) => Math.max(...counts) > largest - minimum)) continue
        const table: SafeCounts = JSON.parse(published)
        table.cells.forEach((cell, i) => {
          if (cell.kind !== 'under') return
          hidden += 1
          expect(new Set(alike.map((counts) => counts[i])).size, published).toBeGreaterThanOrEqual(2)
        })
      }
      expect(hidden).toBeGreaterThan(0)
    },
  )
})

function everyTable(cells: number, largest: number): number[][] {
  if (cells === 0) return [[]]
  return everyTable(cells - 1, largest).flatMap((table) =>
    Array.from({ length: largest + 1 }, (_, count) => [...table, count]),
  )
}

it('takes three as the minimum unless told', () => {
  expect(defaultMinimum).toBe(3)
  expect(hideSmallCounts([2, 9, 9])).toEqual(hideSmallCounts([2, 9, 9], 3))
})
