import { romaniseName } from './romanise.ts'

/** The former towns that now are the first part of a name: 豊北町大字滝部 is `Takibe (Houhoku)`. */
const formerTowns: Record<string, [kana: string, en: string]> = {
  豊北町: ['ほうほくちょう', 'Houhoku'],
  豊浦町: ['とようらちょう', 'Toyoura'],
  豊田町: ['とよたちょう', 'Toyota'],
  菊川町: ['きくがわちょう', 'Kikugawa'],
}

const chome = [
  'いっちょうめ',
  'にちょうめ',
  'さんちょうめ',
  'よんちょうめ',
  'ごちょうめ',
  'ろくちょうめ',
  'ななちょうめ',
  'はっちょうめ',
  'きゅうちょうめ',
]

/** A town's name in Latin letters: 長府川端一丁目 ちょうふかわばたいっちょうめ gives `Chōfukawabata 1-chōme`. */
export function romaniseTown(name: string, kana: string): string | null {
  const [former, rest] = Object.entries(formerTowns).find(([town]) => name.startsWith(town)) ?? []
  const isPart = former !== undefined && rest !== undefined && name !== former && kana.startsWith(rest[0])
  const bareName = (isPart ? name.slice(former.length) : name).replace(/^大字/, '')
  const bareKana = isPart ? kana.slice(rest[0].length) : kana
  const number = chome.findIndex((ending) => bareName.endsWith('丁目') && bareKana.endsWith(ending))
  const stem = number < 0 ? bareKana : bareKana.slice(0, -(chome[number] ?? '').length)
  const latin = romaniseName(bareName, stem)
  if (latin === null) return null
  return `${latin}${number < 0 ? '' : ` ${number + 1}-chōme`}${isPart ? ` (${rest[1]})` : ''}`
}
