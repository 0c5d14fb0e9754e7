const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase()

/** The value of CSS `unicode-range` for a set of code points, with neighbours drawn together: `U+20-7E,U+3042`. */
export function writeUnicodeRange(codePoints: Iterable<number>): string {
  const runs: { from: number; to: number }[] = []
  for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && codePoint === last.to + 1) last.to = codePoint
    else runs.push({ from: codePoint, to: codePoint })
  }
  return runs.map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',')
}
