import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { romanise, romaniseName } from './romanise.ts'
import { romaniseStation } from './romaniseStation.ts'
import { romaniseTown } from './romaniseTown.ts'

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
    ['あるかぽーと', 'Arukapōto'],
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

  it('keeps vowels apart that meet where two parts of a name meet', () => {
    expect(romaniseName('豊浦', 'とようら')).toBe('Toyoura')
    expect(romaniseName('大浦', 'おおうら')).toBe('Ōura')
    expect(romaniseName('長府', 'ちょうふ')).toBe('Chōfu')
    expect(romaniseName('大島', 'おおしま')).toBe('Ōshima')
    expect(romaniseName('周防大島', 'すおうおおしま')).toBe('Suōōshima')
  })
})

describe('romaniseTown', () => {
  it.each([
    ['豊北町大字滝部', 'ほうほくちょうたきべ', 'Takibe (Houhoku)'],
    ['大字椿東', 'ちんとう', 'Chintō'],
    ['楠乃二丁目', 'くすのにちょうめ', 'Kusuno 2-chōme'],
    ['豊浦町豊洋台一丁目', 'とようらちょうほうようだいいっちょうめ', 'Hōyōdai 1-chōme (Toyoura)'],
    ['見島', 'みしま', 'Mishima'],
  ])('%s → %s', (name, kana, latin) => {
    expect(romaniseTown(name, kana)).toBe(latin)
  })
})

describe('romaniseStation', () => {
  it.each([
    ['特牛', 'こっとい', 'Kottoi'],
    ['長門大井', 'ながとおおい', 'Nagato-Ōi'],
    ['新下関', 'しんしものせき', 'Shin-Shimonoseki'],
    ['東萩', 'ひがしはぎ', 'Higashi-Hagi'],
    ['川棚温泉', 'かわたなおんせん', 'Kawatana-Onsen'],
    ['長門市', 'ながとし', 'Nagatoshi'],
    ['長門峡', 'ちょうもんきょう', 'Chōmonkyō'],
    ['南大嶺', 'みなみおおみね', 'Minami-Ōmine'],
  ])('%s → %s', (name, kana, latin) => {
    expect(romaniseStation(name, kana)).toBe(latin)
  })
})
