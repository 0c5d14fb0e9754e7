import { kindTerms, nameTerms } from './placeTerms.ts'
import { romaniseName } from './romanise.ts'

/** Between two names of one place; not read. */
const dot = '・'
const otherName = /（(?!グラウンド).*?）/g

const terms = [...kindTerms, ...nameTerms].toSorted(([a], [b]) => b.length - a.length)
const termByName = new Map(terms.map(([name, kana, english]) => [name, { kana, english }]))
const border = new RegExp(`(${[...termByName.keys(), dot].join('|')})`)

/**
 * An English name from a name and its reading: kinds of place are translated, the rest is Hepburn (旧角島小学校
 * きゅうつのしましょうがっこう gives `Former Tsunoshima Elementary School`). A second name in brackets has no reading and is left
 * out. Null where reading and name do not fit together.
 */
export function romanisePlace(name: string, kana: string): string | null {
  const parts = name
    .replace(otherName, '')
    .split(border)
    .filter((part) => part !== '')
  const readings = splitReading(parts, kana)
  if (!readings) return null
  const words = parts.map((part, index) => {
    if (part === dot) return ','
    return termByName.get(part)?.english ?? romaniseName(part, readings[index] ?? '')
  })
  if (words.includes(null)) return null
  return words
    .filter((word) => word !== '')
    .join(' ')
    .replaceAll(' ,', ',')
}

/** What of a reading belongs to which part: those of known parts are known, between them lie the others, one at a time. */
function splitReading(parts: string[], kana: string): string[] | null {
  const isOther = (part: string | undefined): boolean => part !== undefined && !termByName.has(part)
  if (parts.some((part, index) => isOther(part) && isOther(parts[index + 1]) && part !== dot)) return null
  const pattern = parts.map((part) => (part === dot ? '()' : `(${termByName.get(part)?.kana ?? '.+?'})`))
  return new RegExp(`^${pattern.join('')}$`).exec(kana)?.slice(1) ?? null
}

/** `name_en` of a record: as stated, else made from the reading, which is then noted beside it. */
export function englishName(
  name: string,
  kana: string | null,
  stated?: string | null,
): { name_en: string | null; name_en_basis: 'reading' | null } {
  if (stated) return { name_en: stated, name_en_basis: null }
  const made = kana === null ? null : romanisePlace(name, kana)
  return { name_en: made, name_en_basis: made === null ? null : 'reading' }
}
