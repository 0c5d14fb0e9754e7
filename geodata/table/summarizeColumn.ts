import { max, mean, median, min, sum } from 'simple-statistics'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { isKnown } from '#geodata/schema/isKnown.ts'
import { valueItems } from './columnFilter.ts'
import type { ColumnKind } from './columnKind.ts'
import { type DateSpan, dateSpans } from './dateSpans.ts'

/** A bar of a column's chart: how many rows, and what they have in common. */
export type Bar =
  | { kind: 'range'; from: number; to: number; isLast: boolean; count: number }
  | ({ kind: 'dates'; count: number } & DateSpan)
  | { kind: 'value'; value: string; count: number }

export type ColumnSummary = {
  /** Rows whose value is known. */
  known: number
  empty: number
  distinct: number
  numbers?: { min: number; max: number; mean: number; median: number; sum: number }
  dates?: { first: string; last: string }
  bars: Bar[]
  /** Rows with values that got no bar of their own. */
  others: number
}

const MOST_BARS = 16
const MOST_VALUES = 8

/** Edges of bars are round numbers: 1, 2 or 5 times a power of ten. */
const roundStep = (wished: number): number => {
  const power = 10 ** Math.floor(Math.log10(wished))
  const factor = [1, 2, 5, 10].find((each) => each * power >= wished * (1 - 1e-9)) ?? 10
  return factor * power
}

/** Bars of equal, round width over all numbers; each number lies in exactly one. */
export const histogram = (numbers: readonly number[]): Bar[] => {
  if (numbers.length === 0) return []
  const [least, most] = [min([...numbers]), max([...numbers])]
  // nearer to each other than edges can be told apart
  if (most - least < Math.max(Math.abs(least), Math.abs(most), Number.MIN_VALUE / Number.EPSILON) * 1e-9)
    return [{ kind: 'range', from: least, to: most, isLast: true, count: numbers.length }]
  const allWhole = numbers.every(Number.isInteger)
  const step = Math.max(roundStep((most - least) / MOST_BARS), allWhole ? 1 : 0)
  const start = Math.floor(least / step)
  const counts = Array.from({ length: Math.floor(most / step) - start + 1 }, () => 0)
  for (const number of numbers) {
    const index = Math.min(Math.max(Math.floor(number / step) - start, 0), counts.length - 1)
    counts[index] = (counts[index] ?? 0) + 1
  }
  return counts.map((count, index) => ({
    kind: 'range',
    from: Number(((start + index) * step).toPrecision(12)),
    to: Number(((start + index + 1) * step).toPrecision(12)),
    isLast: index === counts.length - 1,
    count,
  }))
}

const frequent = (counts: ReadonlyMap<string, number>): { bars: Bar[]; others: number } => {
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one)
  return {
    bars: sorted.slice(0, MOST_VALUES).map(([value, count]) => ({ kind: 'value', value, count })),
    others: sorted.slice(MOST_VALUES).reduce((all, [, count]) => all + count, 0),
  }
}

const isIsoDay = (value: PropertyValue): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)

/** What stands in a column: how much of it is known, its measures, and the bars of its chart. */
export const summarizeColumn = (
  kind: ColumnKind,
  values: readonly (PropertyValue | undefined)[],
): ColumnSummary => {
  const known = values.filter(isKnown)
  const counts = new Map<string, number>()
  for (const value of known)
    for (const item of valueItems(value, kind === 'list')) counts.set(item, (counts.get(item) ?? 0) + 1)
  const base = { known: known.length, empty: values.length - known.length, distinct: counts.size }
  if (kind === 'number') {
    const numbers = known.filter((value) => typeof value === 'number')
    if (numbers.length === 0) return { ...base, bars: [], others: 0 }
    const measures = {
      min: min(numbers),
      max: max(numbers),
      mean: mean(numbers),
      median: median(numbers),
      sum: sum(numbers),
    }
    return { ...base, numbers: measures, bars: histogram(numbers), others: 0 }
  }
  if (kind === 'date') {
    const days = known
      .filter(isIsoDay)
      .map((value) => value.slice(0, 10))
      .toSorted()
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined) return { ...base, ...frequent(counts) }
    const bars = dateSpans(first, last, MOST_BARS).map((span): Bar => ({ kind: 'dates', ...span, count: 0 }))
    for (const day of days) {
      const bar = bars.find((each) => each.kind === 'dates' && day >= each.from && day <= each.to)
      if (bar) bar.count += 1
    }
    return {
      ...base,
      dates: { first, last },
      bars,
      others: days.length < known.length ? known.length - days.length : 0,
    }
  }
  return { ...base, ...frequent(counts) }
}
