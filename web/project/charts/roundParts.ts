/** What people count in: 1, 2 or 5 of a power of ten. */
const roundStep = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10)
}

/** Without the digits that adding fractions brings. */
const clean = (value: number): number => Number(value.toPrecision(12))

/**
 * The range of some values cut into at most `most` parts of one round width, their bounds multiples of it. The last part holds its
 * upper bound as well. None for no values.
 */
export const roundParts = (values: readonly number[], most: number): { low: number; high: number }[] => {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const high = values.reduce((largest, value) => Math.max(largest, value), Number.NEGATIVE_INFINITY)
  if (low > high) return []
  let step = low === high ? roundStep(Math.abs(low) || 1) : roundStep((high - low) / Math.max(1, most))
  const first = (): number => Math.floor(low / step)
  const count = (): number => Math.max(1, Math.ceil(high / step) - first())
  // round bounds may take one part more than were asked for
  while (count() > most) step = roundStep(step * 1.5)
  return Array.from({ length: count() }, (_, index) => ({
    low: clean((first() + index) * step),
    high: clean((first() + index + 1) * step),
  }))
}
