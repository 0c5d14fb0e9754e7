import type { Database } from 'better-sqlite3'
import { InvalidFeatures } from '../storeErrors.ts'
import type { DatasetRecord } from './datasetQueries.ts'
import { dressRowTable } from './datasetTable.ts'
import { type FeatureRow, rowColumns, toFeature } from './featureRow.ts'
import type { Load } from './loads.ts'
import { quote } from './quote.ts'
import { clearSearch, SearchIndex } from './searchIndex.ts'
import { updateSummary } from './updateSummary.ts'

/** Puts the staged rows in the place of the dataset's old ones, with index, triggers and search, in one transaction. */
export function swapIn(db: Database, { table, dataset, author }: Load): number {
  return db
    .transaction(() => {
      const record = db
        .prepare<[string], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE id = ?')
        .get(dataset.id)
      if (!record) throw new Error(`expected dataset "${dataset.id}" to be there still`)
      refuseDoubleUids(db, table)
      const revision = record.revision + 1
      const at = new Date().toISOString()
      if (dataset.geometry !== 'none') db.exec(`DROP TABLE ${quote(`rtree_${dataset.id}_geom`)}`)
      db.exec(`DROP TABLE ${quote(dataset.id)}`)
      db.exec(`ALTER TABLE ${quote(table)} RENAME TO ${quote(dataset.id)}`)
      dressRowTable(db, dataset)
      clearSearch(db, dataset.id)
      const search = new SearchIndex(db, dataset)
      const rows = db.prepare<[], FeatureRow>(`SELECT ${rowColumns(dataset)} FROM ${quote(dataset.id)}`).all()
      for (const row of rows) search.add(row.fid, toFeature(dataset, row))
      db.prepare(
        'INSERT INTO kyoso_load (dataset, revision, author, at, feature_count) VALUES (?, ?, ?, ?, ?)',
      ).run(dataset.id, revision, author, at, rows.length)
      updateSummary(db, dataset, revision)
      return rows.length
    })
    .immediate()
}

function refuseDoubleUids(db: Database, table: string): void {
  const double = db
    .prepare<[], string>(`SELECT uid FROM ${quote(table)} GROUP BY uid HAVING count(*) > 1 LIMIT 20`)
    .pluck()
    .all()
  if (double.length === 0) return
  throw new InvalidFeatures(
    double.map((uid) => ({
      path: `${uid}/uid`,
      message: { ja: `同じ uid の地物が複数あります: ${uid}`, en: `several features have the uid ${uid}` },
      severity: 'error',
    })),
  )
}
