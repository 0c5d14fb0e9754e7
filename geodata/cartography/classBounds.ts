import { ckmeans } from 'simple-statistics'
import type { ClassMethod } from '#geodata/schema/map/layerStyle.ts'
import { roundestBetween } from './roundestBetween.ts'

/** Natural breaks are looked for among so many values: the work grows with their number, the picture does not change. */
const SAMPLE = 4000

/** Values at which the classes would begin. Ties and gaps are for `classBounds` to see to. */
type Starts = (sorted: number[], classes: number) => number[]

const at = (sorted: number[], index: number): number => {
  const value = sorted[Math.min(sorted.length - 1, index)]
  if (value === undefined) throw new Error('classBounds: expected at least one value')
  return value
}

const inner = (classes: number): number[] => Array.from({ length: classes - 1 }, (_, index) => index + 1)

const quantileStarts: Starts = (sorted, classes) =>
  inner(classes).map((index) => at(sorted, Math.round((index * sorted.length) / classes)))

const naturalStarts: Starts = (sorted, classes) => {
  const length = Math.min(SAMPLE, sorted.length)
  const sample = Array.from({ length }, (_, index) =>
    at(sorted, length === 1 ? 0 : Math.round((index * (sorted.length - 1)) / (length - 1))),
  )
  const low = at(sorted, 0)
  const half = at(sorted, sorted.length - 1) / 2 - low / 2
  // as shares of the range, so that squares of very large or very small numbers stay numbers
  const shares = sample.map((value) => (value / 2 - low / 2) / half)
  const clusters = ckmeans(shares, Math.min(classes, new Set(shares).size))
  const firsts = clusters
    .slice(0, -1)
    .map((_, index) => clusters.slice(0, index + 1).reduce((count, cluster) => count + cluster.length, 0))
  return firsts.map((first) => at(sample, first))
}

/**
 * Each start moved down into the gap before it, to where the number is easily read: no value changes its class by that. The lowest
 * value begins the first class; what would begin with it begins with the next one.
 */
const boundsFrom = (starts: number[], sorted: number[]): number[] => {
  const distinct = [...new Set(sorted)]
  const places = new Set(starts.map((start) => Math.max(1, distinct.indexOf(start))))
  return [...places]
    .sort((left, right) => left - right)
    .map((place) => roundestBetween(at(distinct, place - 1), at(distinct, place)))
}

const equalBounds = (low: number, high: number, classes: number): number[] => {
  const width = high / classes - low / classes
  // a hundredth of a class is not seen, and spares the legend its decimals
  const bounds = inner(classes).map((index) => {
    const bound = low + width * index
    return roundestBetween(bound - width / 100, bound + width / 100)
  })
  return [...new Set(bounds)].filter((bound) => bound > low && bound <= high)
}

/**
 * Rising lower bounds of the second class and those after it: a value belongs to the class of the greatest bound not above it, so
 * that each has exactly one. At most `classes` classes; fewer where ties or few distinct values allow no more. `own` starts as
 * equal intervals. What is no finite number does not count.
 */
export const classBounds = (values: number[], method: ClassMethod, classes: number): number[] => {
  const sorted = values.filter(Number.isFinite).sort((left, right) => left - right)
  const low = sorted[0]
  const high = sorted.at(-1)
  if (low === undefined || high === undefined || low === high || classes < 2) return []
  switch (method) {
    case 'equal':
    case 'own':
      return equalBounds(low, high, classes)
    case 'quantile':
      return boundsFrom(quantileStarts(sorted, classes), sorted)
    case 'natural':
      return boundsFrom(naturalStarts(sorted, classes), sorted)
  }
}

/** Which class a value falls into, from 0. */
export const classOf = (bounds: readonly number[], value: number): number =>
  bounds.findLastIndex((bound) => value >= bound) + 1
