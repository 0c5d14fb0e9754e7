import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { dressRowTable } from '../geopackage/datasetTable.ts'
import { quote } from '../geopackage/quote.ts'
import type { Summary } from '../read/countRows.ts'
import { type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'
import { carryOver } from './carryOver.ts'
import { lastFid, passFids } from './fidSequence.ts'
import { fillIndexes, withdrawRtree } from './indexFiller.ts'
import { redefine } from './redefine.ts'
import { writeSummary } from './summary.ts'

/** Up to this many rows the R*Tree and the search index are filled in the same moment, beyond it afterwards. */
const filledAtOnce = 20_000

export type StagedRows = {
  /** As it is to be from here on. */
  dataset: Dataset
  table: string
  author: string
  /** The last fid of the dataset as staging began. */
  start: number
  summary: Summary
}

/** Puts staged rows in the place of the dataset's old ones, in one transaction. */
export function swapIn(db: Database, { dataset, table, author, start, summary }: StagedRows): void {
  const { id } = dataset
  const find = db.prepare<[string], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE id = ?')
  db.transaction(() => {
    const old = find.get(id)
    if (!old) throw new Error(`expected dataset "${id}" to be there still`)
    const before = definitionOf(old)
    const mark = { revision: old.revision + 1, author, at: new Date().toISOString() }
    passFids(db, table, id, start)
    const firstFid = lastFid(db, id) + 1
    carryOver(db, before, dataset, table, mark)
    if (before.geometry !== 'none') db.exec(`DROP TABLE ${quote(`rtree_${id}_geom`)}`)
    db.exec(`DROP TABLE ${quote(id)}`)
    db.exec(`ALTER TABLE ${quote(table)} RENAME TO ${quote(id)}`)
    withdrawRtree(db, dataset)
    redefine(db, before, dataset)
    dressRowTable(db, dataset)
    db.prepare(
      'INSERT INTO kyoso_load (dataset, revision, author, at, feature_count) VALUES (@id, @revision, @author, @at, @rows)',
    ).run({ id, rows: summary.rows, ...mark })
    writeSummary(db, dataset, mark.revision, mark.at, summary)
    db.prepare('UPDATE kyoso_dataset SET first_fid = ?, filled_fid = 0 WHERE id = ?').run(firstFid, id)
    if (summary.rows > filledAtOnce) return
    for (;;) {
      const record = find.get(id)
      if (!record || fillIndexes(db, record) === 'done') break
    }
  }).immediate()
}
