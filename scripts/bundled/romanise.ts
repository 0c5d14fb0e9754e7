const digraphs: Record<string, string> = {
  き: 'ky',
  し: 'sh',
  ち: 'ch',
  に: 'ny',
  ひ: 'hy',
  み: 'my',
  り: 'ry',
  ぎ: 'gy',
  じ: 'j',
  ぢ: 'j',
  び: 'by',
  ぴ: 'py',
}

const glides: Record<string, string> = { ゃ: 'a', ゅ: 'u', ょ: 'o' }

const rows: [string, string[]][] = [
  ['あいうえお', ['a', 'i', 'u', 'e', 'o']],
  ['かきくけこ', ['ka', 'ki', 'ku', 'ke', 'ko']],
  ['さしすせそ', ['sa', 'shi', 'su', 'se', 'so']],
  ['たちつてと', ['ta', 'chi', 'tsu', 'te', 'to']],
  ['なにぬねの', ['na', 'ni', 'nu', 'ne', 'no']],
  ['はひふへほ', ['ha', 'hi', 'fu', 'he', 'ho']],
  ['まみむめも', ['ma', 'mi', 'mu', 'me', 'mo']],
  ['やゆよ', ['ya', 'yu', 'yo']],
  ['らりるれろ', ['ra', 'ri', 'ru', 're', 'ro']],
  ['わゐゑを', ['wa', 'i', 'e', 'o']],
  ['がぎぐげご', ['ga', 'gi', 'gu', 'ge', 'go']],
  ['ざじずぜぞ', ['za', 'ji', 'zu', 'ze', 'zo']],
  ['だぢづでど', ['da', 'ji', 'zu', 'de', 'do']],
  ['ばびぶべぼ', ['ba', 'bi', 'bu', 'be', 'bo']],
  ['ぱぴぷぺぽ', ['pa', 'pi', 'pu', 'pe', 'po']],
]

const syllables = new Map(
  rows.flatMap(([kana, latin]) =>
    Array.from(kana, (letter, i): [string, string] => [letter, latin[i] ?? '']),
  ),
)

/**
 * Modified Hepburn with macrons, as on station signs: こっとい gives `Kottoi`, ちょうふ `Chōfu`. Hiragana only; null for other
 * letters. Two vowels that meet at a word border (いの|うえ) are no long vowel: mark the border with a blank.
 */
export function romanise(reading: string): string | null {
  const words = reading.split(' ').map(romaniseWord)
  if (words.includes(null)) return null
  const joined = words.join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

function romaniseWord(word: string): string | null {
  const letters = Array.from(word)
  let latin = ''
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? ''
    const glide = glides[letters[i + 1] ?? '']
    const stem = digraphs[letter]
    if (letter === 'っ') {
      latin += '-'
    } else if (letter === 'ー') {
      latin = latin.replace(/[aiueo]$/, (vowel) => longVowels[vowel] ?? vowel)
    } else if (letter === 'ん') {
      latin += /^[あいうえおやゆよ]$/.test(letters[i + 1] ?? '') ? "n'" : 'n'
    } else if (glide && stem) {
      latin += stem + glide
      i++
    } else {
      const syllable = syllables.get(letter)
      if (syllable === undefined) return null
      latin += syllable
    }
  }
  return lengthen(doubleConsonants(latin))
}

const longVowels: Record<string, string> = { a: 'ā', i: 'ī', u: 'ū', e: 'ē', o: 'ō' }

const doubleConsonants = (latin: string) =>
  latin
    .replace(/-(ch|[a-z])/g, (_, next: string) => (next === 'ch' ? 'tch' : next + next))
    .replaceAll('-', '')

/** Names hold no long a or e that is not two words. */
const lengthen = (latin: string) => latin.replace(/o[ou]/g, 'ō').replace(/uu/g, 'ū')

/** Kanji that often begin the second part of a name, and how they are read there. */
const secondParts: Record<string, string> = {
  浦: 'うら',
  上: 'うえ',
  内: 'うち',
  海: 'うみ',
  馬: 'うま',
  梅: 'うめ',
  牛: 'うし',
  宇: 'う',
  岡: 'おか',
  尾: 'お',
  沖: 'おき',
  奥: 'おく',
  大: 'おお',
}

/** Romanises a name whose kanji tell where its parts meet: 豊浦 とようら gives `Toyoura`, not `Toyōra`. */
export function romaniseName(name: string, reading: string): string | null {
  const borders = Object.entries(secondParts)
    .filter(([kanji]) => name.indexOf(kanji) > 0)
    .reduce((text, [, part]) => text.replace(new RegExp(`(?<=[^ ])${part}`, 'g'), ` ${part}`), reading)
  return romanise(borders)
}
