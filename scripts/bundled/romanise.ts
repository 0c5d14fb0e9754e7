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
 * Modified Hepburn with macrons, as on station signs: とよがおか gives `Toyogaoka`, ちょうふ `Chōfu`, うべ `Ube`.
 * Hiragana only. A long vowel within one word is written long; across a word border it would be wrong (いのうえ), which the
 * reading alone cannot tell, so ` ` in the reading marks a border. Returns null for letters that are not hiragana.
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

const doubleConsonants = (latin: string) =>
  latin
    .replace(/-(ch|[a-z])/g, (_, next: string) => (next === 'ch' ? 'tch' : next + next))
    .replaceAll('-', '')

const lengthen = (latin: string) =>
  latin.replace(/o[ou]/g, 'ō').replace(/uu/g, 'ū').replace(/aa/g, 'ā').replace(/ee/g, 'ē')
