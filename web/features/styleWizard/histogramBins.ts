import { roundestBetween } from '#geodata/cartography/roundestBetween.ts'

export type Bins = { low: number; high: number; counts: number[] }

/** How many values fall into each of `count` equal parts of their range. */
export const histogramBins = (values: readonly number[], count: number): Bins => {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
  const counts: number[] = Array.from({ length: count }, () => 0)
  if (low > high) return { low: 0, high: 0, counts }
  for (const value of values) {
    const bin = high === low ? 0 : Math.min(count - 1, Math.floor(((value - low) / (high - low)) * count))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return { low, high, counts }
}

/**
 * The bounds with one of them moved, to a number that is easily read: it stays inside the range and between its neighbours, so that
 * none is passed and no class is lost.
 */
export const movedBound = (
  bounds: readonly number[],
  index: number,
  wished: number,
  { low, high }: Pick<Bins, 'low' | 'high'>,
): number[] => {
  const step = (high - low) / 400
  const least = (bounds[index - 1] ?? low) + step
  const most = (bounds[index + 1] ?? high) - (index === bounds.length - 1 ? 0 : step)
  if (least > most) return [...bounds]
  const value = Math.min(most, Math.max(least, roundestBetween(wished - step, wished + step)))
  return bounds.map((bound, place) => (place === index ? value : bound))
}
