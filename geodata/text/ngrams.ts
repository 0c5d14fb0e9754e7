import { foldForSearch } from './foldJapanese.ts'

/**
 * The distinct single code points and neighbouring pairs of the folded text: the index that finds one- and two-character
 * words, which a trigram index cannot (萩, 豊北).
 */
export const ngrams = (text: string): Set<string> => ngramsOfFolded(foldForSearch(text))

/** The same of a text that has been folded already. */
export function ngramsOfFolded(folded: string): Set<string> {
  const grams = new Set<string>()
  let before = ''
  for (const char of folded) {
    grams.add(char)
    if (before !== '') grams.add(before + char)
    before = char
  }
  return grams
}
