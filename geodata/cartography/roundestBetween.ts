/** Multiples of a power of ten that are easily read. */
const steps = [5, 2, 1]

/** `factor` × 10^`power`, as near as a double can be. */
const scaled = (factor: number, power: number): number => Number(`${factor}e${power}`)

/** The number that is most easily read among those greater than `low` and not greater than `high`. */
export const roundestBetween = (low: number, high: number): number => {
  if (low < 0 && high >= 0) return 0
  const size = Math.max(Math.abs(low), Math.abs(high))
  const first = Math.ceil(Math.log10(size))
  for (let power = first; power > first - 17; power -= 1)
    for (const step of steps) {
      const unit = scaled(step, power)
      if (unit === 0 || !Number.isFinite(unit)) continue
      const candidate = scaled(Math.floor(high / unit) * step, power)
      if (candidate > low && candidate <= high) return candidate
    }
  return high
}
