import { romanise } from './romanise.ts'

/** Parts of a station's name that signs set off with a hyphen: at its head, and at its tail. */
const heads: [kanji: string, kana: string][] = [
  ['新', 'しん'],
  ['東', 'ひがし'],
  ['南', 'みなみ'],
  ['長門', 'ながと'],
  ['周防', 'すおう'],
  ['宇賀', 'うか'],
  ['梶栗', 'かじくり'],
]
const tails: [kanji: string, kana: string][] = [['温泉', 'おんせん']]

/** A station's name in Latin letters, as on its signs: 新下関 しんしものせき gives `Shin-Shimonoseki`. Without 駅. */
export function romaniseStation(name: string, kana: string): string | null {
  const parts = split(name, kana).map((part) => romanise(part))
  return parts.includes(null) ? null : parts.join('-')
}

function split(name: string, kana: string): string[] {
  const head = heads.find(([kanji, reading]) => name.startsWith(kanji) && kana.startsWith(reading))
  const tail = tails.find(([kanji, reading]) => name.endsWith(kanji) && kana.endsWith(reading))
  const start = head?.[1].length ?? 0
  const end = kana.length - (tail?.[1].length ?? 0)
  const middle = kana.slice(start, end)
  // 長門市: what is left of the name is a suffix, not a name of its own.
  if (head && middle.length < 2) return [kana]
  return [kana.slice(0, start), middle, kana.slice(end)].filter((part) => part !== '')
}
