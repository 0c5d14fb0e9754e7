import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codeAlphabet,
  codeFromBytes,
  joinCodeLength,
  readCode,
  returnCodeLength,
  spacedCode,
} from './joinCode.ts'

const code = (length: number) =>
  fc
    .array(fc.constantFrom(...Array.from(codeAlphabet)), { minLength: length, maxLength: length })
    .map((letters) => letters.join(''))

const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))

describe('codes', () => {
  test('have no look-alikes, and every letter is as likely as another', () => {
    expect(Array.from('01OIL').some((letter) => codeAlphabet.includes(letter))).toBe(false)
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length)
    const letters = Array.from({ length: 256 }, (_, byte) => codeFromBytes(Uint8Array.of(byte), 1))
    const counts = new Map<string | undefined, number>()
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    counts.delete(undefined)
    expect(counts.size).toBe(codeAlphabet.length)
    expect(new Set(counts.values()).size).toBe(1)
  })

  test('are read however they are typed', () => {
    const typings = fc.constantFrom(
      (text: string) => text.toLowerCase(),
      fullWidth,
      (text: string) => fullWidth(text.toLowerCase()),
      spacedCode,
      (text: string) => ` ${Array.from(text).join('-')}　`,
      (text: string) => Array.from(text).join('ー'),
    )
    const sent = fc
      .constantFrom(joinCodeLength, returnCodeLength)
      .chain((length) => fc.tuple(code(length), typings))
    fc.assert(fc.property(sent, ([each, type]) => readCode(type(each), each.length) === each))
  })

  test('whatever else is typed is none, and never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const read = readCode(typed, joinCodeLength)
        expect(read === undefined || /^[2-9A-HJKMNP-Z]{6}$/.test(read)).toBe(true)
      }),
    )
    expect(readCode('ABC0DE', joinCodeLength)).toBeUndefined()
    expect(readCode('ABCDE', joinCodeLength)).toBeUndefined()
    expect(readCode('ABCDEFG', joinCodeLength)).toBeUndefined()
    expect(readCode('ABC234'.repeat(10_000), joinCodeLength)).toBeUndefined()
  })
})
