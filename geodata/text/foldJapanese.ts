import { kanjiVariants } from './kanjiVariants.ts'

const dropped = /[\p{P}\p{S}\p{Z}\p{M}\p{Cc}\p{Cf}\p{Cs}]/u
const dashes = new Set(Array.from('-‐‑‒–—―−⁃─━ー~〜'))
const latin = /\p{Script=Latin}/u
const katakana = /[ァ-ヺー]/u
const kanaAny = /[ぁ-ゖァ-ヺー]/u
const kanji = /[\p{Script=Han}]/u
/** What a dash may follow and still mean something: センタ－, 1-2. After anything else it is punctuation. */
const keepsDash = /[ぁ-ゖー\p{Nd}]/u

const toHiragana = (char: string): string =>
  /[ァ-ヶヽヾ]/u.test(char) ? String.fromCodePoint((char.codePointAt(0) ?? 0) - 0x60) : char

const foldLetter = (char: string): string => {
  if (latin.test(char)) return char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const kana = toHiragana(char)
  if (kana === 'ゖ') return 'が'
  if (kana === 'ゕ') return 'か'
  return kanjiVariants.get(char) ?? kana.toLowerCase()
}

/** A full-size ケ that stands for ヶ: beside a kanji, and not part of a katakana word. */
const standsForSmallKe = (before: string | undefined, after: string | undefined): boolean => {
  const besideKanji = kanji.test(before ?? '') || kanji.test(after ?? '')
  return besideKanji && !katakana.test(before ?? '') && !kanaAny.test(after ?? '')
}

/**
 * The form under which texts are indexed and looked up, so that spelling habits do not matter: NFKC, hiragana for katakana,
 * lower case without accents, usual kanji for old ones, 越ヶ浜 = 越ケ浜 = 越が浜, one long-vowel mark, no spaces or punctuation.
 */
export function foldForSearch(text: string): string {
  const kept = Array.from(text.normalize('NFKC')).filter((char) => dashes.has(char) || !dropped.test(char))
  let folded = ''
  let last = ''
  for (const [index, char] of kept.entries()) {
    if (dashes.has(char)) {
      if (!keepsDash.test(last)) continue
      last = 'ー'
    } else if (char === 'ケ' && standsForSmallKe(kept[index - 1], kept[index + 1])) {
      last = 'が'
    } else {
      last = foldLetter(char)
    }
    folded += last
  }
  return folded.normalize('NFC')
}
