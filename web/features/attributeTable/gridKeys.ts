/** A cell by its row and column; row -1 is the head. */
export type GridCell = { row: number; column: number }

export type GridSize = { rows: number; columns: number; page: number }

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** Where a key leads to in a grid (WAI-ARIA APG, data grid); undefined where it leads nowhere. */
export const nextCell = (
  { key, ctrlKey, metaKey }: KeyPress,
  { row, column }: GridCell,
  { rows, columns, page }: GridSize,
): GridCell | undefined => {
  const far = ctrlKey || metaKey
  const to = (nextRow: number, nextColumn: number): GridCell => ({
    row: within(nextRow, -1, rows - 1),
    column: within(nextColumn, 0, columns - 1),
  })
  switch (key) {
    case 'ArrowDown':
      return to(far ? rows - 1 : row + 1, column)
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column)
    case 'ArrowRight':
      return to(row, far ? columns - 1 : column + 1)
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1)
    case 'PageDown':
      return to(row + page, column)
    case 'PageUp':
      return to(Math.max(0, row - page), column)
    case 'Home':
      return to(far ? 0 : row, 0)
    case 'End':
      return to(far ? rows - 1 : row, columns - 1)
    default:
      return undefined
  }
}
