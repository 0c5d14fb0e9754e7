import { expect, test } from 'vitest'
import { openSlices } from './fontPackage.ts'
import { openGlyphs } from './glyphs.ts'
import { mergeFonts } from './mergeFonts.ts'

const slices = (await openSlices(400)).map(({ glyphs }) => glyphs)
const text = 'Hagi 0123456789 萩・豊北→※髙ー'
const codePoints = Array.from(text, (character) => character.charCodeAt(0))
const merged = openGlyphs(mergeFonts(slices, codePoints))

const glyphOf = (codePoint: number, font = merged) => font.glyph(font.characters.get(codePoint) ?? 0)

test('holds exactly the characters that were asked for', () => {
  expect(new Set(merged.characters.keys())).toEqual(new Set(codePoints))
})

test('draws each of them as its slice does', () => {
  for (const codePoint of codePoints) {
    const slice = slices.find(({ characters }) => characters.has(codePoint))
    if (!slice) throw new Error(`expected a slice with U+${codePoint.toString(16)}`)
    const [ours, theirs] = [glyphOf(codePoint), glyphOf(codePoint, slice)]
    expect(ours.advance).toBe(theirs.advance)
    expect(ours.bearing).toBe(theirs.bearing)
    // Outlines are padded to whole words.
    expect(ours.outline.subarray(0, theirs.outline.length).equals(theirs.outline)).toBe(true)
  }
})

test('leaves out what the font does not have', () => {
  expect(openGlyphs(mergeFonts(slices, [0x41, 0x5167, 0xe000])).characters.size).toBe(1)
})

test('is the same each time, in whatever order the characters come', () => {
  expect(mergeFonts(slices, codePoints.toReversed()).equals(mergeFonts(slices, codePoints))).toBe(true)
})

test('has a narrow 1 for text and one as wide as the other digits for tables', () => {
  const widths = Array.from('0123456789', (digit) => glyphOf(digit.charCodeAt(0)).advance)
  expect(new Set(widths).size).toBe(2)
  const last = merged.glyph(merged.characters.size + 1)
  expect(last.advance).toBe(Math.max(...widths))
})

test('refuses slices of different fonts', async () => {
  const [bold] = await openSlices(700)
  const [regular] = slices
  if (!bold || !regular) throw new Error('expected slices')
  expect(() => mergeFonts([regular, bold.glyphs], [0x41])).toThrow(/slices of one font/)
})
