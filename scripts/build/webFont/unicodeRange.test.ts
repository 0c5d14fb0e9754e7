import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeUnicodeRange } from './unicodeRange.ts'

/** The grammar of CSS, apart from wildcards. */
function readUnicodeRange(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const match = /^U\+([0-9A-F]{1,6})(?:-([0-9A-F]{1,6}))?$/.exec(part)
    if (!match?.[1]) throw new Error(`expected U+3042 or U+20-7E, got ${part}`)
    const from = Number.parseInt(match[1], 16)
    const to = Number.parseInt(match[2] ?? match[1], 16)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}

test('draws neighbours together and sorts', () => {
  expect(writeUnicodeRange([0x3042, 0x41, 0x43, 0x42])).toBe('U+41-43,U+3042')
})

test('names no code point twice', () => {
  expect(writeUnicodeRange([0x41, 0x41])).toBe('U+41')
})

test('says exactly what it was given', () => {
  const codePoints = fc.uniqueArray(fc.integer({ min: 0, max: 0x10ffff }), { minLength: 1 })
  fc.assert(
    fc.property(codePoints, (given) => {
      expect(readUnicodeRange(writeUnicodeRange(given))).toEqual(given.sort((a, b) => a - b))
    }),
  )
})
