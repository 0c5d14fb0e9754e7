import type { Database } from 'better-sqlite3'
import { StoreUnavailable } from '../../storeErrors.ts'
import { countRows } from '../read/countRows.ts'
import { type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'
import { rebuildIndexes } from '../write/indexFiller.ts'
import { writeSummary } from '../write/summary.ts'
import { quote } from './quote.ts'
import { guardAllTables, unguardedTables } from './writeGuard.ts'

/** A sign that another program changed the file although its guards refuse that. */
export type OutsideChange = { table: string; detail: string }

/** Looks before anything else touches the file. Throws when a dataset's table is gone. */
export function findOutsideChanges(db: Database): OutsideChange[] {
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all()
  if (!tables.includes('kyoso_dataset')) return []
  const unguarded = unguardedTables(db).map((table) => ({ table, detail: 'the write guard was missing' }))
  const records = db.prepare<[], DatasetRecord>('SELECT * FROM kyoso_dataset').all()
  const miscounted = records.flatMap((record) => {
    if (!tables.includes(record.id)) throw removedTable(db.name, record.id)
    const rows = db
      .prepare<[], number>(`SELECT count(*) FROM ${quote(record.id)}`)
      .pluck()
      .get()
    const detail = `expected ${record.feature_count} rows, found ${rows}`
    return rows === record.feature_count ? [] : [{ table: record.id, detail }]
  })
  return [...unguarded, ...miscounted]
}

/** Notes what was found, for the keeper and in the file, puts the guards back and lets caches forget. */
export function recordOutsideChanges(db: Database, changes: OutsideChange[]): void {
  if (changes.length === 0) return
  const at = new Date().toISOString()
  const note = db.prepare('INSERT INTO kyoso_outside_change (found_at, table_name, detail) VALUES (?, ?, ?)')
  const find = db.prepare<[string], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE id = ?')
  db.transaction(() => {
    guardAllTables(db)
    for (const { table, detail } of changes) {
      console.warn(`${db.name}: another program changed table ${table}: ${detail}`)
      note.run(at, table, detail)
    }
    for (const table of new Set(changes.map((change) => change.table))) {
      const record = find.get(table)
      if (!record) continue
      const dataset = definitionOf(record)
      rebuildIndexes(db, dataset)
      writeSummary(db, dataset, record.revision + 1, at, countRows(db, dataset))
    }
  }).immediate()
}

const removedTable = (path: string, table: string): StoreUnavailable =>
  new StoreUnavailable({
    ja: `別のプログラムがデータセット「${table}」の表を消しています: ${path} （npm run restore でバックアップから戻せます）`,
    en: `Another program removed the table of dataset "${table}": ${path} (bring it back from a backup with npm run restore)`,
  })
