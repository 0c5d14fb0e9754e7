import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { romanise } from './romanise.ts'

describe('romanise', () => {
  it.each([
    ['こっとい', 'Kottoi'],
    ['たきべ', 'Takibe'],
    ['ほうほく', 'Hōhoku'],
    ['ちょうふ', 'Chōfu'],
    ['しんしものせき', 'Shinshimonoseki'],
    ['さんいん', "San'in"],
    ['まっちゃ', 'Matcha'],
    ['いい', 'Ii'],
    ['ながとあわの', 'Nagatoawano'],
    ['すおうおおしま', 'Suōōshima'],
    ['いの うえ', 'Inoue'],
    ['はぎ', 'Hagi'],
  ])('%s → %s', (reading, latin) => {
    expect(romanise(reading)).toBe(latin)
  })

  it('does not guess at kanji, katakana or Latin letters', () => {
    expect(romanise('萩')).toBeNull()
    expect(romanise('ハギ')).toBeNull()
  })

  it('writes every hiragana reading in Latin letters only', () => {
    const hiragana = fc.constantFrom(
      ...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわんがざだばぱっゃゅょ'.split(
        '',
      ),
    )
    fc.assert(
      fc.property(fc.array(hiragana, { minLength: 1, maxLength: 8 }), (letters) => {
        const latin = romanise(letters.join(''))
        return latin === null || /^[A-Za-zāēīōūĀĒŌŪ']*$/.test(latin)
      }),
    )
  })
})
