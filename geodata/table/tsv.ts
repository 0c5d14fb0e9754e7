import Papa from 'papaparse'

/** Texts that a spreadsheet would run: they get an apostrophe before them (OWASP, CSV Injection), as in our CSV. */
const formula = /^[=+\-@＝＋－＠]/
const number = /^[+-]?\d[\d,]*(\.\d+)?$/
const armed = /^'(?=[=+\-@＝＋－＠])/

/** Cells as a spreadsheet takes them from the clipboard. */
export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(
    rows.map((row) => row.map((cell) => (formula.test(cell) && !number.test(cell) ? `'${cell}` : cell))),
    { delimiter: '\t', newline: '\r\n' },
  )

/** Cells as a spreadsheet, or `writeTsv`, put them on the clipboard. */
export const readTsv = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data.map((row) =>
    row.map((cell) => cell.replace(armed, '')),
  )
