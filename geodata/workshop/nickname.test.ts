import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeNickname, longestNickname, nicknameKey, readNickname } from './nickname.ts'

const read = (typed: string): string => {
  const result = readNickname(typed)
  return 'nickname' in result ? result.nickname : `✗ ${result.fault.ja}`
}

describe('a nickname', () => {
  test.each([
    ['はなこ', 'はなこ'],
    ['  はなこ　 たろう ', 'はなこ たろう'],
    ['か\u3099く', 'がく'],
    ['<b>x</b>', '<b>x</b>'],
    ['👨‍👩‍👧‍👦一家', '👨‍👩‍👧‍👦一家'],
    ['🇯🇵', '🇯🇵'],
    ['!', '!'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['a\u200Bb\u200Dc\uFEFF', 'abc'],
    ['\u2066はな\u2069', 'はな'],
    ['あ'.repeat(20), 'あ'.repeat(20)],
    ['𠮷野', '𠮷野'],
  ])('%j is %j', (typed, nickname) => {
    expect(read(typed)).toBe(nickname)
  })

  test.each([
    ['', '入れて'],
    ['\u200B\u200B \u3000', '入れて'],
    ['\u202E\u2800\u3164', '入れて'],
    ['あ'.repeat(21), '20 文字'],
    ['x'.repeat(500), '20 文字'],
    ['<script>alert(1)</script>', '20 文字'],
    ['a\u0000b', '表示できない'],
    ['z\u0300\u0301\u0302\u0303\u0304\u0305', '表示できない'],
    ['管理者', '運営する人'],
    ['ＡＤＭＩＮ', '運営する人'],
    ['ad\u200Bmin', '運営する人'],
    ['ファシリテータ―', '運営する人'],
    ['【事務局】', '運営する人'],
    ['Aｄmin!', '運営する人'],
  ])('%j is refused: %s', (typed, why) => {
    expect(read(typed)).toContain(`✗`)
    expect(read(typed)).toContain(why)
  })

  test('is short, on one line, with nothing hidden in it, whatever was typed; read again it is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const result = readNickname(typed)
        if (!('nickname' in result)) return
        const { nickname } = result
        const parts = [...new Intl.Segmenter('ja').segment(nickname)]
        expect(parts.length).toBeLessThanOrEqual(longestNickname)
        expect(nickname).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\uFEFF\n]/u)
        expect(readNickname(nickname)).toEqual({ nickname })
      }),
      { numRuns: 500 },
    )
  })

  test('of somebody who came later gets a number, and no two in a room look the same', () => {
    const names = fc.array(fc.constantFrom('はなこ', 'ハナコ', 'はなこ 2', 'ＡＢ', 'ab', '😀', '☺'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(names, (wanted) => {
        const keys = new Set<string>()
        for (const each of wanted) {
          const given = freeNickname(each, keys)
          expect(keys.has(nicknameKey(given))).toBe(false)
          keys.add(nicknameKey(given))
        }
        expect(keys.size).toBe(wanted.length)
      }),
    )
    expect(freeNickname('はなこ', new Set([nicknameKey('ハナコ')]))).toBe('はなこ 2')
  })
})
