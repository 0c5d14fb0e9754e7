import type { Localized } from '#geodata/schema/localized.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'

/** In graphemes: what a reader takes for one character. */
export const longestNickname = 20
/** In UTF-16 units: a grapheme may be made of ever so many marks. */
const longestText = 120

export type ReadNickname = { nickname: string } | { fault: Localized }

/**
 * A nickname as it is shown to the room. Blanks are one each; what changes direction or hides text is taken out, and what would pass for
 * somebody who runs the room is refused.
 */
export function readNickname(typed: string): ReadNickname {
  if (typed.length > 10_000) return { fault: tooLong }
  const clean = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').replaceAll(invisible, '').trim()
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(clean)) return { fault: empty }
  if (clean.length > longestText || graphemes(clean) > longestNickname) return { fault: tooLong }
  if (controls.test(clean)) return { fault: notText }
  if (isReserved(clean)) return { fault: reservedWord }
  return { nickname: clean }
}

/** Compared by this, two nicknames look the same to people in a room. */
export const nicknameKey = (nickname: string): string =>
  foldForSearch(nickname) || nickname.normalize('NFKC').toLowerCase()

/** The nickname, or with the first number that makes it another one than those in the room; `taken` are keys. */
export function freeNickname(nickname: string, taken: ReadonlySet<string>): string {
  if (!taken.has(nicknameKey(nickname))) return nickname
  for (let number = 2; ; number += 1) {
    const numbered = `${nickname} ${number}`
    if (!taken.has(nicknameKey(numbered))) return numbered
  }
}

/** A script of its own, not only of signs that spoil the line: five marks on one letter are no name. */
const controls = /[\p{Cc}\p{Co}\p{Cs}]|\p{M}{5}/u

/** Directions, zero widths and other format characters; emoji need the joiner and the selectors between their parts. */
const invisible =
  /(?!\u200D)[\p{Cf}\u115F\u1160\u3164\uFFA0\u2800]|(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D/gu

const graphemes = (text: string): number =>
  [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].length

const isReserved = (nickname: string): boolean => {
  const folded = foldForSearch(nickname).replaceAll(/[^\p{L}\p{N}]/gu, '')
  return reserved.some((word) => foldForSearch(word) === folded)
}

/** Who runs the room, the server, or nobody at all. */
const reserved = [
  '管理者',
  'かんりしゃ',
  '運営',
  '事務局',
  '主催者',
  'オーナー',
  '編集者',
  '司会',
  '先生',
  'ファシリテーター',
  '共創マップ',
  'システム',
  'サーバー',
  '名無し',
  '匿名',
  '不明',
  'あなた',
  'じぶん',
  '自分',
  'admin',
  'administrator',
  'root',
  'owner',
  'editor',
  'moderator',
  'facilitator',
  'teacher',
  'host',
  'system',
  'server',
  'support',
  'staff',
  'kyoso',
  'kyosomap',
  'anonymous',
  'unknown',
  'nobody',
  'null',
  'undefined',
  'you',
  'me',
]

const empty = {
  ja: 'ニックネームを入れてください。',
  en: 'Please type a nickname.',
}
const tooLong = {
  ja: `ニックネームは ${longestNickname} 文字までです。`,
  en: `A nickname takes up to ${longestNickname} characters.`,
}
const notText = {
  ja: '表示できない文字が入っています。ふつうの文字で入れてください。',
  en: 'There are characters in it that cannot be shown. Please use ordinary ones.',
}
const reservedWord = {
  ja: '運営する人とまちがえられる名前なので使えません。ほかのニックネームにしてください。',
  en: 'This name would be taken for somebody who runs the room. Please choose another.',
}
