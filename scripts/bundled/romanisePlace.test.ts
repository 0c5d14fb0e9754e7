import { describe, expect, it } from 'vitest'
import { kindTerms, nameTerms } from './placeTerms.ts'
import { englishName, romanisePlace } from './romanisePlace.ts'

describe('romanisePlace', () => {
  it.each([
    ['旧角島小学校', 'きゅうつのしましょうがっこう', 'Former Tsunoshima Elementary School'],
    ['旧木間小・中学校', 'きゅうこましょうちゅうがっこう', 'Former Koma Elementary and Junior High School'],
    [
      '旧王江小学校（グラウンド）',
      'きゅうおうえしょうがっこう',
      'Former Ōe Elementary School (playing field)',
    ],
    ['前原一誠旧宅', 'まえばらいっせいきゅうたく', 'Maebara Issei Former Residence'],
    ['三見出張所（三見公民館）', 'さんみしゅっちょうじょ', 'Sanmi Branch Office'],
    [
      '須佐公民館・須佐文化センター',
      'すさこうみんかんすさぶんかせんたー',
      'Susa Community Hall, Susa Cultural Centre',
    ],
    ['豊北総合支所', 'ほうほくそうごうししょ', 'Houhoku Branch City Office'],
    ['特牛港', 'こっといこう', 'Kottoi Port'],
  ])('%s %s → %s', (name, kana, english) => {
    expect(romanisePlace(name, kana)).toBe(english)
  })

  it('gives no name where the reading is another’s, or does not show which part it belongs to', () => {
    expect(romanisePlace('旧角島小学校', 'つのしま')).toBeNull()
    expect(romanisePlace('粟野・和久', 'あわのわく')).toBeNull()
  })

  it('knows each part of a name once', () => {
    const names = [...kindTerms, ...nameTerms].map(([name]) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('englishName', () => {
  it('prefers what is stated, and notes what is made', () => {
    expect(englishName('角島', 'つのしま', 'Tsunoshima Island')).toEqual({
      name_en: 'Tsunoshima Island',
      name_en_basis: null,
    })
    expect(englishName('角島', 'つのしま')).toEqual({ name_en: 'Tsunoshima', name_en_basis: 'reading' })
  })

  it('leaves a name without a reading as it is', () => {
    expect(englishName('旧三豊小学校', null)).toEqual({ name_en: null, name_en_basis: null })
  })
})
