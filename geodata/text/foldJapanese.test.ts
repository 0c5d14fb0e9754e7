import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch } from './foldJapanese.ts'
import { kanjiVariants } from './kanjiVariants.ts'

describe('foldForSearch', () => {
  it.each([
    ['萩', '萩'],
    ['豊北', '豊北'],
    ['特牛', '特牛'],
    ['ほうほく', 'ほうほく'],
    ['ｺｯﾄｲ', 'こっとい'],
    ['コットイ', 'こっとい'],
    ['ﾂﾉｼﾞﾏ', 'つのじま'],
    ['ＪＲバス', 'jrばす'],
    ['Hōhoku', 'hohoku'],
    ['萩・明倫学舎', '萩明倫学舎'],
    ['道の駅「北浦街道 豊北」', '道の駅北浦街道豊北'],
    ['葛󠄀城', '葛城'],
    ['①丁目', '1丁目'],
    ['', ''],
    ['・ 　「」', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
  })

  it.each([
    ['越ヶ浜', '越ケ浜', '越が浜', '越ｹ浜'],
    ['つつじヶ丘', 'つつじケ丘', 'つつじが丘'],
    ['髙島', '高嶋', '高嶌'],
    ['須佐﨑', '須佐崎', '須佐嵜'],
    ['濱崎', '浜崎', '浜﨑'],
    ['センター', 'センタ－', 'センタ―', 'せんたー', 'ｾﾝﾀｰ'],
    ['Wi-Fi', 'WiFi', 'ｗｉ‐ｆｉ'],
    ['1-2-3', '１－２－３', '1‐2−3'],
    ['舊國學舘', '旧国学館'],
  ])('spells alike: %s', (first, ...others) => {
    for (const other of others) expect(foldForSearch(other)).toBe(foldForSearch(first))
  })

  it('leaves ケ alone where it is a sound of its own', () => {
    expect(foldForSearch('ケーブル')).toBe('けーぶる')
    expect(foldForSearch('三ケーキ店')).toBe('三けーき店')
    expect(foldForSearch('ミタケ山')).toBe('みたけ山')
    expect(foldForSearch('ケ')).toBe('け')
    expect(foldForSearch('竹')).not.toBe(foldForSearch('たが'))
  })

  it('reads a half-typed 越ケ浜 like the whole', () => {
    const whole = foldForSearch('越ヶ浜')
    expect(whole).toContain(foldForSearch('越ケ'))
    expect(whole).toContain(foldForSearch('ケ浜'))
  })

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const once = foldForSearch(text)
        expect(foldForSearch(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('folds Japanese spelling variants to themselves', () => {
    const variant = fc.constantFrom(...Array.from('ケヶけがガｹﾞかゕヵーｰ-~〜・ 越浜ァヴ゛゜ゝヽ髙﨑１Ａ'))
    fc.assert(
      fc.property(fc.array(variant, { maxLength: 12 }), (chars) => {
        const once = foldForSearch(chars.join(''))
        expect(foldForSearch(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('kanjiVariants', () => {
  it('never leads from one variant to another, nor to itself', () => {
    for (const [variant, usual] of kanjiVariants) {
      expect(kanjiVariants.has(usual), `${variant}→${usual}`).toBe(false)
      expect(variant.normalize('NFKC'), `${variant} is already folded by NFKC`).toBe(variant)
    }
  })
})
