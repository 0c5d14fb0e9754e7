import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { TableColumn } from './tableColumn.ts'

/** A person's own arrangement of a dataset's columns; names in it that the dataset no longer has say nothing. */
type Arrangement = { order: string[]; hidden: string[]; widths: Record<string, number> }

const EMPTY: Arrangement = { order: [], hidden: [], widths: {} }
const LEAST_WIDTH = 56
const MOST_WIDTH = 640

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const read = (text: string | null): Arrangement => {
  try {
    const plain: Partial<Arrangement> | null = JSON.parse(text ?? 'null')
    const widths = Object.entries(plain?.widths ?? {}).filter(([, width]) => Number.isFinite(width))
    return {
      order: isStrings(plain?.order) ? plain.order : [],
      hidden: isStrings(plain?.hidden) ? plain.hidden : [],
      widths: Object.fromEntries(widths),
    }
  } catch {
    return EMPTY
  }
}

export type ColumnOrder = ReturnType<typeof createColumnOrder>

/** Which columns stand where and how wide, kept on this device for each dataset. The one that names the row always stands first. */
export const createColumnOrder = (dataset: Accessor<string>, columns: Accessor<TableColumn[]>) => {
  const key = (): string => `kyoso.attributeColumns.${dataset()}`
  const [changes, noteChange] = createSignal(0)
  const arrangement = createMemo(() => {
    changes()
    return read(localStorage.getItem(key()))
  })
  const keep = (change: Partial<Arrangement>): void => {
    localStorage.setItem(key(), JSON.stringify({ ...arrangement(), ...change }))
    noteChange(changes() + 1)
  }
  const ordered = createMemo((): TableColumn[] => {
    const { order } = arrangement()
    const place = (column: TableColumn, index: number): number => {
      if (index === 0) return -1
      const wished = order.indexOf(column.name)
      return wished < 0 ? order.length + index : wished
    }
    return columns()
      .map((column, index) => ({ column, place: place(column, index) }))
      .toSorted((one, other) => one.place - other.place)
      .map(({ column }) => column)
  })
  const isFirst = (name: string): boolean => columns()[0]?.name === name
  const isShown = (name: string): boolean => isFirst(name) || !arrangement().hidden.includes(name)

  return {
    /** All of them, in their order. */
    ordered,
    shown: createMemo(() => ordered().filter(({ name }) => isShown(name))),
    isShown,
    isFirst,
    setShown: (name: string, shown: boolean): void => {
      const rest = arrangement().hidden.filter((each) => each !== name)
      keep({ hidden: shown ? rest : [...rest, name] })
    },
    move: (name: string, by: -1 | 1): void => {
      const names = ordered().map((column) => column.name)
      const from = names.indexOf(name)
      const to = from + by
      if (from < 1 || to < 1 || to >= names.length) return
      keep({ order: names.toSpliced(from, 1).toSpliced(to, 0, name) })
    },
    canMove: (name: string, by: -1 | 1): boolean => {
      const from = ordered().findIndex((column) => column.name === name)
      return from >= 1 && from + by >= 1 && from + by < ordered().length
    },
    widthOf: (column: TableColumn): number => arrangement().widths[column.name] ?? column.width,
    setWidth: (name: string, width: number): void =>
      keep({
        widths: {
          ...arrangement().widths,
          [name]: Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width))),
        },
      }),
    reset: (): void => {
      localStorage.removeItem(key())
      noteChange(changes() + 1)
    },
  }
}
