/** Characters by the file of the web font that holds them. */
export type DividedCharacters = {
  /** Fetched on every screen. */
  common: Set<number>
  /** Ours as well, but fetched only by a screen that shows one of them. */
  region: Set<number>
}

/** A character in at least so many of the data files may turn up anywhere; one in fewer belongs to a certain place or thing. */
const COMMON_FROM = 3

/** Last code point of Unicode's Basic Multilingual Plane: what lies beyond is rare, and stays in the slices. */
const LAST = 0xfffe

/** A row of JIS X 0208, as the web's decoder has it. */
function jisRow(row: number): string {
  const cells = Array.from({ length: 94 }, (_, cell) => [0xa0 + row, 0xa1 + cell]).flat()
  return new TextDecoder('euc-jp').decode(new Uint8Array(cells))
}

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join('')

/** No-break space, dashes and marks that formatted numbers, credits and keyboards bring in beside JIS X 0208. */
const typography = '\u00a0–—−〜•·©²³'

/** What people type whatever the subject: punctuation and kana; then symbols, full-width digits and letters. */
const alwaysCommon = [ascii, jisRow(1), typography, jisRow(4), jisRow(5)]
const alwaysRegion = [jisRow(2), jisRow(3)]

export function charactersOf(texts: Iterable<string>): Set<number> {
  const characters = new Set<number>()
  for (const text of texts)
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      if (codePoint <= LAST && /[^\p{C}\p{Zl}\p{Zp}]/u.test(character)) characters.add(codePoint)
    }
  // Stands for a byte that could not be decoded: nobody wrote it.
  characters.delete(0xfffd)
  return characters
}

/** Which file of the web font each character of the product goes into; each text of `dataTexts` is one file of data. */
export function divideCharacters(interfaceTexts: string[], dataTexts: string[]): DividedCharacters {
  const common = charactersOf([...alwaysCommon, ...interfaceTexts])
  const region = charactersOf(alwaysRegion)
  const files = new Map<number, number>()
  for (const text of dataTexts)
    for (const codePoint of charactersOf([text])) files.set(codePoint, (files.get(codePoint) ?? 0) + 1)
  for (const [codePoint, count] of files) (count >= COMMON_FROM ? common : region).add(codePoint)
  for (const codePoint of common) region.delete(codePoint)
  return { common, region }
}
