import type { CsvRow, SourceFolder } from './sourceFolder.ts'

/** The prefecture's tourism table by its number (NO). */
export function readTourism(sources: SourceFolder): Map<string, CsvRow> {
  const rows = sources.csv('data/yamaguchi_tourism_350001/350001_tourism.csv')
  return new Map(rows.map((row) => [row.NO ?? '', row]))
}

/** A cell as one paragraph per line, without the source's bullets and ideographic blanks; null when empty. */
export function tidyText(cell: string | undefined): string | null {
  const lines = (cell ?? '')
    .split('\n')
    .map((line) =>
      line
        .replaceAll('\u3000', ' ')
        .trim()
        .replace(/^[・●]\s*/, '')
        .trim(),
    )
    .filter((line) => line !== '')
  return lines.length > 0 ? lines.join('\n') : null
}

/**
 * 名称_カナ as hiragana: ヤマク゛チ has its voicing marks apart in the source, and a stray bracket stands at one end. null when
 * something else than kana remains.
 */
export function kanaToHiragana(cell: string | undefined): string | null {
  const kana = (cell ?? '')
    .replaceAll('゛', '\u3099')
    .replaceAll('゜', '\u309A')
    .normalize('NFKC')
    .replace(/[\s[\]]/g, '')
  const hiragana = kana.replace(/[ァ-ヶ]/g, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60),
  )
  return /^[ぁ-ゖー・]+$/.test(hiragana) ? hiragana : null
}
