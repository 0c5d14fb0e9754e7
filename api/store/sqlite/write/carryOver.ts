import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { quote } from '../geopackage/quote.ts'
import { latestLoad, type WriteMark } from './historyWriter.ts'

/**
 * Lets the staged rows go on where the old ones stop: what was there is written into the history, what changed gets the next
 * version, what is missing is buried, what had been deleted comes back. Set by set, so that a million rows stay seconds.
 */
export function carryOver(db: Database, dataset: Dataset, staging: string, mark: WriteMark): void {
  const [old, staged] = [quote(dataset.id), quote(staging)]
  const load = latestLoad(db, dataset.id)
  const parameters = { dataset: dataset.id, ...mark }

  db.prepare(
    `UPDATE ${staged} SET version = b.version + 1
     FROM kyoso_deleted b WHERE b.dataset = @dataset AND b.uid = ${staged}.uid`,
  ).run({ dataset: dataset.id })
  db.prepare(`DELETE FROM kyoso_deleted WHERE dataset = @dataset AND uid IN (SELECT uid FROM ${staged})`).run(
    { dataset: dataset.id },
  )
  if (load) {
    db.prepare(
      `INSERT OR IGNORE INTO kyoso_history (dataset, uid, version, fid, revision, kind, author, at, geom, properties)
     SELECT @dataset, o.uid, o.version, o.fid, @revision, ${kindOf('o')}, @author, @at, ${geomOf(dataset, 'o')},
       ${propertiesJson(dataset, 'o')} FROM ${old} o`,
    ).run({ dataset: dataset.id, ...load })
  }

  const same = ['geom', ...dataset.fields.map((field) => field.name)]
    .filter((name) => name !== 'geom' || dataset.geometry !== 'none')
    .map((name) => `o.${quote(name)} IS ${staged}.${quote(name)}`)
    .join(' AND ')
  db.prepare(
    `UPDATE ${staged} SET version = o.version + NOT (${same}) FROM ${old} o WHERE o.uid = ${staged}.uid`,
  ).run()

  const missing = `FROM ${old} o WHERE o.uid NOT IN (SELECT uid FROM ${staged})`
  db.prepare(
    `INSERT INTO kyoso_deleted (dataset, uid, fid, version, author, at, geom, properties)
     SELECT @dataset, o.uid, o.fid, o.version + 1, @author, @at, ${geomOf(dataset, 'o')},
       ${propertiesJson(dataset, 'o')} ${missing}`,
  ).run({ dataset: dataset.id, author: mark.author, at: mark.at })
  db.prepare(
    `INSERT INTO kyoso_history (dataset, uid, version, fid, revision, kind, author, at, geom, properties)
     SELECT @dataset, o.uid, o.version + 1, o.fid, @revision, 'delete', @author, @at, ${geomOf(dataset, 'o')},
       ${propertiesJson(dataset, 'o')} ${missing}`,
  ).run(parameters)
}

/** What made a row's present version: a creation, unless a version before it was alive. */
const kindOf = (row: string): string => `CASE WHEN EXISTS (
    SELECT 1 FROM kyoso_history h
    WHERE h.dataset = @dataset AND h.uid = ${row}.uid AND h.version = ${row}.version - 1 AND h.kind != 'delete'
  ) THEN 'update' ELSE 'create' END`

const geomOf = (dataset: Dataset, row: string): string =>
  dataset.geometry === 'none' ? 'NULL' : `${row}.geom`

/** The properties of a row as the history keeps them. */
function propertiesJson(dataset: Dataset, row: string): string {
  const parts = dataset.fields.map(({ name, type }) => {
    const value = `${row}.${quote(name)}`
    const json =
      type === 'boolean' ? `CASE ${value} WHEN 0 THEN json('false') WHEN 1 THEN json('true') END` : value
    return `'${name}', ${json}`
  })
  return `json_object(${parts.join(', ')})`
}
