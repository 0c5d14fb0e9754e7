import type { Database } from 'better-sqlite3'
import type { Field, PropertyValue } from '#geodata/schema/field.ts'
import type { SqlValue } from '../geopackage/featureRow.ts'
import { quote } from '../geopackage/quote.ts'
import { type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'

/** The properties of a pack's rows, column by column: a value is a number into the values that occur, 0 is "unknown". */
export type Columns = { revision: number; columns: Column[] }

type Column = {
  name: string
  /** One for each row of the pack. */
  codes: Uint32Array<ArrayBuffer>
  values: ColumnValues
}

/** The value of code `c` is at `c - 1`. Texts lie end to end in UTF-8, `ends` says where each stops. */
type ColumnValues =
  | { kind: 'text'; bytes: Uint8Array<ArrayBuffer>; ends: Uint32Array<ArrayBuffer> }
  | { kind: 'number'; numbers: Float64Array<ArrayBuffer> }
  | { kind: 'boolean' }

/** Texts of a column with few distinct ones are kept once decoded. */
const fewTexts = 50_000

/** Columns with their reading. */
export type ColumnsView = { revision: number; columns: ColumnView[] }
type ColumnView = Column & { distinct: number; read: (code: number) => PropertyValue }

export const columnsView = ({ revision, columns }: Columns): ColumnsView => ({
  revision,
  columns: columns.map((column) => ({
    ...column,
    distinct: distinctValues(column),
    read: columnReader(column),
  })),
})

function distinctValues({ values }: Column): number {
  if (values.kind === 'boolean') return 2
  return values.kind === 'number' ? values.numbers.length : values.ends.length
}

function columnReader({ values }: Column): (code: number) => PropertyValue {
  switch (values.kind) {
    case 'boolean':
      return (code) => (code === 0 ? null : code === 2)
    case 'number': {
      const { numbers } = values
      return (code) => (code === 0 ? null : (numbers[code - 1] ?? null))
    }
    case 'text': {
      const { bytes, ends } = values
      const utf8 = Buffer.from(bytes.buffer)
      const decode = (code: number): string =>
        utf8.toString('utf8', code === 1 ? 0 : ends[code - 2], ends[code - 1])
      if (ends.length > fewTexts) return (code) => (code === 0 ? null : decode(code))
      const texts: string[] = []
      return (code) => {
        if (code === 0) return null
        texts[code] ??= decode(code)
        return texts[code]
      }
    }
  }
}

/** Reads the properties of the features `fids`, the rows of a pack. */
export function readColumns(db: Database, record: DatasetRecord, fids: Int32Array): Columns {
  const dataset = definitionOf(record)
  const rowOf = rowFinder(fids)
  const builders = dataset.fields.map((field) => new ColumnBuilder(field, fids.length))
  const rows = db
    .prepare<[], [fid: number, ...SqlValue[]]>(
      `SELECT ${['fid', ...dataset.fields.map((field) => quote(field.name))].join(', ')} FROM ${quote(dataset.id)}`,
    )
    .raw()
    .iterate()
  for (const [fid, ...values] of rows) {
    const row = rowOf(fid)
    if (row === undefined) continue
    for (const [index, builder] of builders.entries()) builder.set(row, values[index] ?? null)
  }
  return { revision: record.revision, columns: builders.map((builder) => builder.finish()) }
}

/** Fids usually come without large gaps: then a plain list answers faster than a map. */
function rowFinder(fids: Int32Array): (fid: number) => number | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (const fid of fids) {
    first = Math.min(first, fid)
    last = Math.max(last, fid)
  }
  if (last - first > 8 * fids.length) {
    const rows = new Map(Array.from(fids, (fid, row) => [fid, row]))
    return (fid) => rows.get(fid)
  }
  const rows = new Int32Array(Math.max(0, last - first + 1)).fill(-1)
  for (const [row, fid] of fids.entries()) rows[fid - first] = row
  return (fid) => {
    const row = rows[fid - first]
    return row === -1 ? undefined : row
  }
}

class ColumnBuilder {
  readonly #field: Field
  readonly #codes: Uint32Array<ArrayBuffer>
  readonly #known = new Map<SqlValue, number>()

  constructor(field: Field, rows: number) {
    this.#field = field
    this.#codes = new Uint32Array(rows)
  }

  set(row: number, value: SqlValue): void {
    if (value === null) return
    if (this.#field.type === 'boolean') {
      this.#codes[row] = value === 0 ? 1 : 2
      return
    }
    let code = this.#known.get(value)
    if (code === undefined) {
      code = this.#known.size + 1
      this.#known.set(value, code)
    }
    this.#codes[row] = code
  }

  finish(): Column {
    return { name: this.#field.name, codes: this.#codes, values: this.#values() }
  }

  #values(): ColumnValues {
    switch (this.#field.type) {
      case 'boolean':
        return { kind: 'boolean' }
      case 'integer':
      case 'real':
        return { kind: 'number', numbers: Float64Array.from(this.#known.keys(), Number) }
      default:
        return texts(Array.from(this.#known.keys(), String))
    }
  }
}

function texts(values: string[]): ColumnValues {
  const bytes = new Uint8Array(values.reduce((sum, value) => sum + Buffer.byteLength(value), 0))
  const ends = new Uint32Array(values.length)
  const encoder = new TextEncoder()
  let at = 0
  for (const [index, value] of values.entries()) {
    at += encoder.encodeInto(value, bytes.subarray(at)).written
    ends[index] = at
  }
  return { kind: 'text', bytes, ends }
}
