import type { FeatureJson } from '#geodata/schema/feature.ts'
import { foldForSearch } from '#geodata/text/foldJapanese.ts'

/** The words of what somebody looks for, as texts are compared. */
const foldedWords = (words: string): string[] =>
  words
    .split(/\s+/u)
    .map(foldForSearch)
    .filter((word) => word !== '')

/** Rows in which every word occurs; widths, kana and case alike. `foldedText` gives all that a row says, folded. */
export const rowsWithWords = (
  rows: readonly FeatureJson[],
  words: string,
  foldedText: (row: FeatureJson) => string,
): readonly FeatureJson[] => {
  const wanted = foldedWords(words)
  return wanted.length === 0
    ? rows
    : rows.filter((row) => {
        const text = foldedText(row)
        return wanted.every((word) => text.includes(word))
      })
}

/** What a row's cells say, folded for `rowsWithWords`. Cells are kept apart, so that no word is found across two. */
export const foldedCells = (
  cells: readonly string[],
  fold: (text: string) => string = foldForSearch,
): string => cells.map(fold).join(' ')
