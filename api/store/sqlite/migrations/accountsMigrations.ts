import { maps } from './accounts-0002-maps.ts'
import { people } from './accounts-0003-people.ts'
import { workshops } from './accounts-0004-workshops.ts'
import { voices } from './accounts-0005-voices.ts'
import type { Migration } from './migration.ts'

/** Steps of the second file: maps that people make, their accounts and sessions, out of QGIS's sight. */
export const accountsMigrations: Migration[] = [
  {
    number: 1,
    name: 'meta',
    sql: 'CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;',
  },
  maps,
  people,
  workshops,
  voices,
]
