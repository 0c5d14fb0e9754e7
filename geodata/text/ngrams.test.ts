import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch } from './foldJapanese.ts'
import { ngrams } from './ngrams.ts'

const bigramsOf = (text: string): string[] => {
  const chars = Array.from(foldForSearch(text))
  return chars.slice(1).map((char, index) => `${chars[index]}${char}`)
}

describe('ngrams', () => {
  it('holds every one- and two-character word of the text once', () => {
    expect([...ngrams('特牛')]).toEqual(['特', '牛', '特牛'])
    expect(ngrams('萩・明倫学舎')).toContain('萩')
    expect(ngrams('豊北総合支所')).toContain('豊北')
    expect(ngrams('ｺｯﾄｲ')).toEqual(ngrams('こっとい'))
    expect(ngrams('ほうほく')).toContain('ほく')
    expect([...ngrams('ささ')]).toEqual(['さ', 'ささ'])
    expect(ngrams('')).toEqual(new Set())
  })

  it('counts a code point beyond the basic plane as one character', () => {
    expect([...ngrams('𩸽屋')]).toEqual(['𩸽', '屋', '𩸽屋'])
  })

  it('holds all pairs of whatever the text contains', () => {
    const words = [...Array.from('萩豊北特牛角島ほうほくコットイー-・ 1２aＢ髙﨑ヶが'), 'ｶﾞ', 'ﾊﾟ', '𩸽']
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 1 })), {
          maxLength: 30,
        }),
        fc.nat(30),
        fc.nat(30),
        (units, start, end) => {
          const query = units.slice(Math.min(start, end), Math.max(start, end)).join('')
          const index = ngrams(units.join(''))
          for (const pair of bigramsOf(query)) expect(index).toContain(pair)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
