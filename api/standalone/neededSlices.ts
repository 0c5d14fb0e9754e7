/** A part of the web font, and for which characters a page needs it: as CSS writes a `unicode-range`. */
export type FontSlice = { file: string; weight: number; range: string }

/** Those of which `text` has a character. */
export function neededSlices(slices: readonly FontSlice[], text: string): FontSlice[] {
  const used = new Set<number>()
  for (const character of text) used.add(character.codePointAt(0) ?? 0)
  return slices.filter(({ range }) => {
    const ranges = range.split(',').map(readRange)
    return [...used].some((codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to))
  })
}

function readRange(text: string): [from: number, to: number] {
  const [, from, to = from] = /U\+([\dA-F]+)(?:-([\dA-F]+))?/i.exec(text) ?? []
  if (from === undefined || to === undefined) throw new Error(`unicode-range: expected U+…, got ${text}`)
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

/** A style sheet that holds the fonts: a page opened from a folder may load none from another file. */
export const fontSheet = (fonts: { slice: FontSlice; bytes: Uint8Array }[]): string =>
  fonts
    .map(({ slice: { weight, range }, bytes }) =>
      [
        "@font-face{font-family:'BIZ UDPGothic';font-style:normal;font-display:swap",
        `font-weight:${weight}`,
        `src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format('woff2')`,
        `unicode-range:${range}}`,
      ].join(';'),
    )
    .join('\n')
