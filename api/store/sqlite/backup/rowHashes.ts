import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'

export type RowHash = { rows: number; sha256: string }

/** A digest of every row of every ordinary table, independent of how the pages lie. */
export function rowHashes(db: Database): Record<string, RowHash> {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name != 'sqlite_schema' ORDER BY name`,
    )
    .pluck()
    .all()
  return Object.fromEntries(tables.map((table) => [table, hashTable(db, table)]))
}

function hashTable(db: Database, table: string): RowHash {
  const name = `"${table.replaceAll('"', '""')}"`
  const keys = db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table)
  const order = keys.length > 0 ? keys.map((key) => `"${key}"`).join(', ') : 'rowid'
  const hash = createHash('sha256')
  let rows = 0
  for (const row of db.prepare<[], unknown[]>(`SELECT * FROM ${name} ORDER BY ${order}`).raw().iterate()) {
    rows += 1
    for (const value of row) {
      if (Buffer.isBuffer(value)) hash.update(`b${value.length}:`).update(value)
      else hash.update(`${JSON.stringify(value)};`)
    }
    hash.update('\n')
  }
  return { rows, sha256: hash.digest('hex') }
}
