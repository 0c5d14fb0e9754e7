import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { readCell, writeCell } from '#geodata/table/readCell.ts'
import { readTsv, writeTsv } from '#geodata/table/tsv.ts'
import { language } from '#web/i18n/language.ts'
import { valueIn } from './createTableModel.ts'
import { cellRights, type RowEdit, type RowEditing } from './rowEditing.ts'
import { cellText, columnTitle, type TableColumn } from './tableColumn.ts'

const plainCell = (column: TableColumn, row: FeatureJson): string => {
  const value = valueIn(column, row)
  if (column.question) return writeCell(column.question, value, language())
  return typeof value === 'number' ? String(value) : cellText(column, value)
}

/** Cells as a spreadsheet takes them; `heads`: with the titles of the columns above. */
export const copiedCells = (
  rows: readonly FeatureJson[],
  columns: readonly TableColumn[],
  heads: boolean,
): string =>
  writeTsv([
    ...(heads ? [columns.map(columnTitle)] : []),
    ...rows.map((row) => columns.map((column) => plainCell(column, row))),
  ])

export type Pasted = { edits: RowEdit[]; taken: number; refused: number }

/** What pasting a text at a cell would change, to the right and downwards from it; a single cell fills all rows that are chosen. */
export const pastedCells = (
  text: string,
  rows: readonly FeatureJson[],
  columns: readonly TableColumn[],
  editing: RowEditing,
): Pasted => {
  const cells = readTsv(text)
  const [[only = ''] = []] = cells
  const fill = cells.length === 1 && cells[0]?.length === 1
  const edits: RowEdit[] = []
  let [taken, refused] = [0, 0]
  for (const [index, row] of rows.entries()) {
    const line = fill ? [only] : cells[index]
    if (!line) break
    const properties: Properties = {}
    for (const [offset, cell] of line.entries()) {
      const column = columns[offset]
      if (!column) break
      const rights = cellRights(editing, column, row)
      const read = 'question' in rights ? readCell(rights.question, cell) : undefined
      if (!read || 'problem' in read) refused += 1
      else {
        taken += 1
        if ((row.properties[column.name] ?? null) !== read.value) properties[column.name] = read.value
      }
    }
    if (Object.keys(properties).length > 0) edits.push({ uid: row.id, properties })
  }
  return { edits, taken, refused }
}
