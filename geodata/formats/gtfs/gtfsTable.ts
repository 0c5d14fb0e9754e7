import Papa from 'papaparse'
import type { GtfsReport } from './gtfsReport.ts'

/** One file of a feed: rows of trimmed cells by column name. */
export type GtfsTable = { file: string; rows: GtfsRow[] }

/** `cell` is '' where the row or the whole table lacks the column. `line` counts from 1, the header being the first. */
export type GtfsRow = { line: number; cell(column: string): string }

export type GtfsFiles = ReadonlyMap<string, string>

/** What the reader asks of a file: without `required` it may be absent; a column in `columns` must be there. */
export type TableNeeds = { file: string; required: boolean; columns: readonly string[] }

/** Reads one CSV file (RFC 4180 as GTFS has it: UTF-8, perhaps with BOM). Null where it is absent or lacks a column. */
export function readTable(files: GtfsFiles, needs: TableNeeds, report: GtfsReport): GtfsTable | null {
  const { file } = needs
  const text = files.get(file)
  if (text === undefined) {
    if (needs.required) {
      report.add('error', file, 0, 'no file', {
        ja: `必須のファイル ${file} がありません`,
        en: `The required file ${file} is missing`,
      })
    }
    return null
  }
  const records = readRecords(text, file, report)
  const [header, ...body] = records
  const columns = new Map(header?.cells.map((name, i) => [trimCell(name), i]))
  const missing = needs.columns.filter((column) => !columns.has(column))
  for (const column of missing) {
    report.add('error', file, 1, 'no column', {
      ja: `必須の列 ${column} がありません`,
      en: `The required column ${column} is missing`,
    })
  }
  if (missing.length > 0) return null
  return { file, rows: body.map((record) => rowOf(record, columns, file, report)) }
}

type CsvRecord = { line: number; cells: string[] }

function readRecords(text: string, file: string, report: GtfsReport): CsvRecord[] {
  // Mixed line ends would otherwise glue rows together: Papa looks at the beginning only.
  const unified = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const parsed = Papa.parse<string[]>(unified, { delimiter: ',', newline: '\n' })
  const mayHoldLineBreaks = unified.includes('"')
  const lines: number[] = []
  let line = 1
  for (const cells of parsed.data) {
    lines.push(line)
    line += 1 + (mayHoldLineBreaks ? lineBreaks(cells) : 0)
  }
  for (const { row, type } of parsed.errors) {
    if (type !== 'Quotes') continue
    report.add('error', file, lines[row ?? 0] ?? 0, 'quotes', {
      ja: '引用符（"）が閉じていないか、値の途中にあります',
      en: 'A quotation mark is not closed, or stands inside a value',
    })
  }
  return parsed.data
    .map((cells, i) => ({ line: lines[i] ?? 0, cells }))
    .filter(({ cells }) => cells.some((cell) => trimCell(cell) !== ''))
}

const lineBreaks = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)

function rowOf(
  { line, cells }: CsvRecord,
  columns: ReadonlyMap<string, number>,
  file: string,
  report: GtfsReport,
): GtfsRow {
  if (cells.length > columns.size) {
    report.add('warning', file, line, 'too many cells', {
      ja: `列が見出しより多くあります（${cells.length} 列、見出しは ${columns.size} 列）`,
      en: `More values than column headings (${cells.length} against ${columns.size})`,
    })
  }
  return {
    line,
    cell(column) {
      const i = columns.get(column)
      return i === undefined ? '' : trimCell(cells[i] ?? '')
    },
  }
}

/** Also takes away full-width spaces (U+3000), which some publishers leave at the end of names. */
const trimCell = (cell: string) => cell.trim()
