import type { Glyph } from './glyphs.ts'

/** Glyph numbers: what `font-variant-numeric: tabular-nums` puts in place of what. */
export type Substitutions = Map<number, number>

const digits = Array.from({ length: 10 }, (_, digit) => 0x30 + digit)

/**
 * BIZ UDPGothic sets 1 narrower than the other digits and has no figures for tables, so that columns of numbers would stagger.
 * Appends to `glyphs` a copy, centred on the common width, of each digit that is narrower.
 */
export function addTabularDigits(glyphs: Glyph[], characters: Map<number, number>): Substitutions {
  const numbers = digits.flatMap((digit) => characters.get(digit) ?? [])
  const width = Math.max(0, ...numbers.map((number) => glyphs[number]?.advance ?? 0))
  const substitutions: Substitutions = new Map()
  for (const number of numbers) {
    const digit = glyphs[number]
    if (!digit || digit.advance === width) continue
    substitutions.set(number, glyphs.length)
    glyphs.push(centred(digit, number, width))
  }
  return substitutions
}

/** A composite glyph (`glyf`, "Composite Glyph Description"): the other glyph moved to the right, with its bounding box. */
function centred(digit: Glyph, number: number, width: number): Glyph {
  const shift = Math.round((width - digit.advance) / 2)
  const outline = Buffer.alloc(18)
  outline.writeInt16BE(-1, 0)
  for (const at of [2, 4, 6, 8]) {
    const horizontal = at === 2 || at === 6
    outline.writeInt16BE(digit.outline.readInt16BE(at) + (horizontal ? shift : 0), at)
  }
  const wordArguments = 0x0001
  const argumentsAreOffsets = 0x0002
  outline.writeUInt16BE(wordArguments | argumentsAreOffsets, 10)
  outline.writeUInt16BE(number, 12)
  outline.writeInt16BE(shift, 14)
  return { outline, advance: width, bearing: digit.bearing + shift }
}

/** Table `GSUB` with the one feature `tnum`, for every script, as single substitutions (lookup type 1, format 2). */
export function writeTabularFeature(substitutions: Substitutions): Buffer {
  const pairs = [...substitutions].sort(([a], [b]) => a - b)
  const words = [
    // header: version 1.0, then where script, feature and lookup lists begin
    [1, 0, 10, 30, 44],
    // scripts: DFLT, 8 on; its default language, 4 on: no required feature, the first feature
    [1, 0x4446, 0x4c54, 8, 4, 0, 0, 0xffff, 1, 0],
    // features: tnum, 8 on: no parameters, the first lookup
    [1, 0x746e, 0x756d, 8, 0, 1, 0],
    // lookups: one, 4 on: type 1, no flags, one subtable, 8 on
    [1, 4, 1, 0, 1, 8],
    // substitution: format 2, coverage after the substitutes
    [2, 6 + 2 * pairs.length, pairs.length, ...pairs.map(([, to]) => to)],
    // coverage: format 1
    [1, pairs.length, ...pairs.map(([from]) => from)],
  ].flat()
  const table = Buffer.alloc(2 * words.length)
  for (const [index, word] of words.entries()) table.writeUInt16BE(word, 2 * index)
  return table
}
