/** The value at `at` of the line through the points (`from[i]`, `to[i]`); both lists rise. Outside, the value at that end. */
export function interpolate(from: readonly number[], to: readonly number[], at: number): number {
  const after = from.findIndex((value) => value >= at)
  if (after < 0) return to.at(-1) ?? 0
  if (after === 0) return to[0] ?? 0
  const [x0 = 0, x1 = 0] = [from[after - 1], from[after]]
  const [y0 = 0, y1 = 0] = [to[after - 1], to[after]]
  return y0 + ((at - x0) / (x1 - x0)) * (y1 - y0)
}
