import { foldForSearch } from './foldJapanese.ts'

/**
 * The distinct single code points and neighbouring pairs of the folded text: the index that finds one- and two-character
 * words, which a trigram index cannot (萩, 豊北).
 */
export function ngrams(text: string): Set<string> {
  const chars = Array.from(foldForSearch(text))
  const pairs = chars.slice(1).map((char, index) => `${chars[index]}${char}`)
  return new Set([...chars, ...pairs])
}
