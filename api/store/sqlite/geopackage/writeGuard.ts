import type { Database } from 'better-sqlite3'

/**
 * An SQL function that only the product's writer has. Triggers of every table call it, so a write by QGIS, ogr2ogr or the sqlite3
 * shell fails with "no such function: edit_this_in_kyoso_map" instead of slipping past history, search and caches.
 */
export const writeGuard = 'edit_this_in_kyoso_map'

/** Also for names that an outsider chose. */
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

export function guardTable(db: Database, table: string): void {
  for (const event of ['insert', 'update', 'delete']) {
    db.exec(`CREATE TRIGGER IF NOT EXISTS ${identifier(`guard_${table}_${event}`)}
      BEFORE ${event.toUpperCase()} ON ${identifier(table)} BEGIN SELECT ${writeGuard}(); END`)
  }
}

/** Ordinary tables of the file that nobody guards: new ones, or ones whose guard an outsider took away. */
export function unguardedTables(db: Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT t.name FROM pragma_table_list t
       WHERE t.schema = 'main' AND t.type = 'table'
         AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name NOT LIKE 'staging\\_%' ESCAPE '\\'
         AND (SELECT count(*) FROM sqlite_master g
              WHERE g.type = 'trigger' AND g.tbl_name = t.name AND g.name LIKE 'guard\\_%' ESCAPE '\\') < 3`,
    )
    .pluck()
    .all()
}

export function guardAllTables(db: Database): void {
  for (const table of unguardedTables(db)) guardTable(db, table)
}
