import type { Migration } from './migration.ts'

/** Steps of the second file: accounts, sessions and co-editing documents will live there, out of QGIS's sight. */
export const accountsMigrations: Migration[] = [
  {
    number: 1,
    name: 'meta',
    sql: 'CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;',
  },
]
