import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { encodePoint } from '../geometry/gpkgGeometry.ts'
import type { SqlValue } from '../geopackage/featureRow.ts'
import { quote } from '../geopackage/quote.ts'
import type { RowBatch } from './rowBatch.ts'

/** Rows per INSERT: measured, twenty take half the time of one by one and more gain nothing. */
const rowsAtOnce = 20

/** Writes a batch into a staging table. Runs inside a transaction. */
export function insertBatch(db: Database, dataset: Dataset, table: string, batch: RowBatch): void {
  const spatial = dataset.geometry !== 'none'
  const names = ['uid', ...(spatial ? ['geom'] : []), ...dataset.fields.map((field) => field.name)]
  const into = `INSERT INTO ${quote(table)} (${names.map(quote).join(', ')}) VALUES `
  const row = `(${names.map(() => '?').join(', ')})`
  const many = db.prepare<SqlValue[]>(into + Array.from({ length: rowsAtOnce }, () => row).join(', '))
  const one = db.prepare<SqlValue[]>(into + row)
  const geometryOf = geometryReader(batch)

  const values: SqlValue[] = []
  const push = (index: number): void => {
    values.push(batch.uids[index] ?? null)
    if (spatial) values.push(geometryOf(index))
    for (const column of batch.columns) {
      const value = column[index]
      values.push(value === undefined || Number.isNaN(value) ? null : value)
    }
  }
  let index = 0
  for (; index + rowsAtOnce <= batch.rows; index += rowsAtOnce) {
    values.length = 0
    for (let each = index; each < index + rowsAtOnce; each++) push(each)
    many.run(...values)
  }
  for (; index < batch.rows; index++) {
    values.length = 0
    push(index)
    one.run(...values)
  }
}

function geometryReader({ geometry }: RowBatch): (index: number) => Buffer | null {
  switch (geometry.kind) {
    case 'none':
      return () => null
    case 'points': {
      const { lonLat } = geometry
      return (index) => {
        const lon = lonLat[2 * index] ?? Number.NaN
        return Number.isNaN(lon) ? null : encodePoint(lon, lonLat[2 * index + 1] ?? Number.NaN)
      }
    }
    case 'stored': {
      const { bytes, ends } = geometry
      return (index) => {
        const [from, to] = [ends[index - 1] ?? 0, ends[index] ?? 0]
        return from === to ? null : Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from)
      }
    }
  }
}
