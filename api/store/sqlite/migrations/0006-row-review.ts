import type { Database } from 'better-sqlite3'
import { sketchRowFields } from '#geodata/themes/sketch.ts'
import { addColumns } from '../geopackage/datasetTable.ts'
import { type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'
import { redefine } from '../write/redefine.ts'
import type { Migration } from './migration.ts'

/** Rows of sketches that wait for approval, are hidden, or are for trying out. */
export const rowReview: Migration = {
  number: 6,
  name: 'row-review',
  sql: `
    -- Rows that their author and editors alone may see: every answer leaves them out for others.
    CREATE TABLE kyoso_withheld (
      dataset TEXT NOT NULL,
      fid INTEGER NOT NULL,
      author TEXT,
      review TEXT,
      PRIMARY KEY (dataset, fid)
    ) WITHOUT ROWID;

    -- Rows that were for trying out and are cleared: gone for good after a while, until then one step brings them back.
    CREATE TABLE kyoso_cleared (
      dataset TEXT NOT NULL,
      uid TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (dataset, uid)
    ) WITHOUT ROWID;
  `,
  run(db) {
    const ofMaps = db.prepare<[], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE map IS NOT NULL').all()
    for (const record of ofMaps) if (definitionOf(record).theme === 'sketch') addRowFields(db, record)
  },
}

function addRowFields(db: Database, record: DatasetRecord): void {
  const before = definitionOf(record)
  const known = new Set(before.fields.map(({ name }) => name))
  const missing = sketchRowFields.filter(({ name }) => !known.has(name))
  addColumns(db, before, missing)
  redefine(db, before, { ...before, fields: [...before.fields, ...missing] })
}
