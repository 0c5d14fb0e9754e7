import { writeUnicodeRange } from './unicodeRange.ts'

export type FontFile = { url: string; weight: number | string; characters: Iterable<number> }

/** One `@font-face` rule: its file is fetched once a page shows one of its characters in this weight. */
export const writeFontFace = (family: string, { url, weight, characters }: FontFile): string =>
  [
    '@font-face {',
    `  font-family: '${family}';`,
    '  font-style: normal;',
    '  font-display: swap;',
    `  font-weight: ${weight};`,
    `  src: url(${url}) format('woff2');`,
    `  unicode-range: ${writeUnicodeRange(characters)};`,
    '}',
    '',
  ].join('\n')

/** Gives each item to the first that has it, so that no two faces share a character and their order says nothing. */
export function withoutRepeats<Item>(sets: Iterable<Item>[], taken: Iterable<Item> = []): Item[][] {
  const seen = new Set(taken)
  return sets.map((set) => {
    const fresh = [...set].filter((item) => !seen.has(item))
    for (const item of fresh) seen.add(item)
    return fresh
  })
}
