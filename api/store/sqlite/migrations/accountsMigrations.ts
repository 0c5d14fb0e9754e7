import { maps } from './accounts-0002-maps.ts'
import type { Migration } from './migration.ts'

/** Steps of the second file: maps that people make, and later their accounts and sessions, out of QGIS's sight. */
export const accountsMigrations: Migration[] = [
  {
    number: 1,
    name: 'meta',
    sql: 'CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;',
  },
  maps,
]
