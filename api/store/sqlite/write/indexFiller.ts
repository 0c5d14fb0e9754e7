import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { dressRowTable } from '../geopackage/datasetTable.ts'
import { rowReader, type SqlValue } from '../geopackage/featureRow.ts'
import { quote } from '../geopackage/quote.ts'
import { rtreeTriggerNames } from '../geopackage/rtreeTriggers.ts'
import { type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'
import { SearchIndex } from '../search/searchIndex.ts'

/** Rows per transaction: a write that comes meanwhile waits a few hundredths of a second. */
const chunk = 2000

/**
 * Fills the R*Tree and the search index of a loaded dataset, in the order of fid. Triggers and writes keep what is filled up to
 * date, so a chunk may be repeated and the work may stop and go on at any time, also after a restart.
 */
export function fillIndexes(db: Database, record: DatasetRecord): 'more' | 'done' {
  const dataset = definitionOf(record)
  if (removeOldSearchRows(db, record) > 0) return 'more'
  const { columns, read } = rowReader(dataset)
  const rows = db
    .prepare<[number, number], SqlValue[]>(
      `SELECT ${columns} FROM ${quote(dataset.id)} WHERE fid > ? ORDER BY fid LIMIT ?`,
    )
    .raw()
    .all(record.filled_fid ?? 0, chunk)
    .map(read)
  const last = rows.at(-1)
  const setFilled = db.prepare('UPDATE kyoso_dataset SET filled_fid = ? WHERE id = ?')
  if (!last) {
    setFilled.run(null, dataset.id)
    announceRtree(db, dataset)
    return 'done'
  }
  const search = new SearchIndex(db, dataset)
  for (const row of rows) {
    if (search.has(row.fid)) continue
    search.add(row.fid, row)
  }
  if (dataset.geometry !== 'none') {
    db.prepare(
      `INSERT OR REPLACE INTO ${quote(`rtree_${dataset.id}_geom`)}
       SELECT fid, ST_MinX(geom), ST_MaxX(geom), ST_MinY(geom), ST_MaxY(geom) FROM ${quote(dataset.id)}
       WHERE fid BETWEEN ? AND ? AND geom NOTNULL AND NOT ST_IsEmpty(geom)`,
    ).run(rows[0]?.fid ?? last.fid, last.fid)
  }
  setFilled.run(last.fid, dataset.id)
  return 'more'
}

function removeOldSearchRows(db: Database, { id, first_fid }: DatasetRecord): number {
  const old = db
    .prepare<[string, number, number], number>(
      'DELETE FROM kyoso_search WHERE dataset = ? AND fid < ? RETURNING id LIMIT ?',
    )
    .pluck()
    .all(id, first_fid, chunk)
  const token = db.prepare('DELETE FROM kyoso_search_token WHERE rowid = ?')
  for (const each of old) token.run(each)
  return old.length
}

/** Empties the indexes of a dataset whose rows cannot be trusted to match them, to be filled again. */
export function rebuildIndexes(db: Database, dataset: Dataset): void {
  withdrawRtree(db, dataset)
  if (dataset.geometry !== 'none') {
    db.exec(`DROP TABLE IF EXISTS ${quote(`rtree_${dataset.id}_geom`)}`)
    for (const name of rtreeTriggerNames(dataset.id, 'geom')) db.exec(`DROP TRIGGER IF EXISTS ${name}`)
  }
  dressRowTable(db, dataset)
  const search = db
    .prepare<[string], number>('DELETE FROM kyoso_search WHERE dataset = ? RETURNING id')
    .pluck()
  const token = db.prepare('DELETE FROM kyoso_search_token WHERE rowid = ?')
  for (const id of search.all(dataset.id)) token.run(id)
  db.prepare('UPDATE kyoso_dataset SET filled_fid = 0 WHERE id = ?').run(dataset.id)
}

/** From here on QGIS trusts the R*Tree. */
export function announceRtree(db: Database, dataset: Dataset): void {
  if (dataset.geometry === 'none') return
  db.prepare('INSERT OR REPLACE INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)').run(
    dataset.id,
    'geom',
    'gpkg_rtree_index',
    'http://www.geopackage.org/spec120/#extension_rtree',
    'write-only',
  )
}

/** Until the R*Tree holds every row it must not be found. */
export function withdrawRtree(db: Database, dataset: Dataset): void {
  db.prepare('DELETE FROM gpkg_extensions WHERE table_name = ?').run(dataset.id)
}

export function unfilledDataset(db: Database): DatasetRecord | undefined {
  return db
    .prepare<[], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE filled_fid IS NOT NULL LIMIT 1')
    .get()
}
