import { describe, expect, it } from 'vitest'
import { kanaToHiragana, tidyText } from './tourism.ts'

describe('tourism table', () => {
  it.each([
    ['キュウアキタショウカイビル', 'きゅうあきたしょうかいびる'],
    ['ヤマク゛チキ゛ンコウキュウホンテン', 'やまぐちぎんこうきゅうほんてん'],
    ['タマキブンノシンキュウタク]', 'たまきぶんのしんきゅうたく'],
    ['ﾊｷﾞｴｷ', 'はぎえき'],
    ['萩駅', null],
    ['', null],
  ])('reads %s as %s', (cell, kana) => {
    expect(kanaToHiragana(cell)).toBe(kana)
  })

  it('takes bullets and wide blanks away and leaves nothing as unknown', () => {
    expect(tidyText('●料金　無料\n\n・駅から徒歩　')).toBe('料金 無料\n駅から徒歩')
    expect(tidyText(' \n　')).toBeNull()
    expect(tidyText(undefined)).toBeNull()
  })
})
