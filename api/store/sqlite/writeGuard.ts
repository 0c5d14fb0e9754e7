import type { Database } from 'better-sqlite3'
import { quote } from './quote.ts'

/**
 * An SQL function that only the product's writer has. Triggers of every table call it, so a write by QGIS, ogr2ogr or the sqlite3
 * shell fails with "no such function: edit_this_in_kyoso_map" instead of slipping past history, search and caches.
 */
export const writeGuard = 'edit_this_in_kyoso_map'

/** `edits` is a table whose rows outsiders must not touch. */
export function guardTable(db: Database, table: string): void {
  for (const event of ['insert', 'update', 'delete']) {
    db.exec(`CREATE TRIGGER IF NOT EXISTS ${quote(`guard_${table}_${event}`)}
      BEFORE ${event.toUpperCase()} ON ${quote(table)} BEGIN SELECT ${writeGuard}(); END`)
  }
}

export function unguardTable(db: Database, table: string): void {
  for (const event of ['insert', 'update', 'delete']) {
    db.exec(`DROP TRIGGER IF EXISTS ${quote(`guard_${table}_${event}`)}`)
  }
}

/** Guards every ordinary table of the file that has no guard yet. */
export function guardAllTables(db: Database): void {
  const tables = db
    .prepare<[], string>(
      `SELECT t.name FROM pragma_table_list t
       WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name NOT LIKE 'staging\\_%' ESCAPE '\\'
         AND NOT EXISTS (SELECT 1 FROM sqlite_master g WHERE g.type = 'trigger' AND g.name = 'guard_' || t.name || '_insert')`,
    )
    .pluck()
    .all()
  for (const table of tables) guardTable(db, table)
}
