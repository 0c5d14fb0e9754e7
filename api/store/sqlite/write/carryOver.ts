import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { quote } from '../geopackage/quote.ts'
import { latestLoad, type WriteMark } from './historyWriter.ts'

/**
 * Lets the staged rows go on where the old ones stop: what was there is written into the history, what changed gets the next
 * version, what is missing is buried, what had been deleted comes back. Set by set, so that a million rows stay seconds.
 */
export function carryOver(
  db: Database,
  before: Dataset,
  dataset: Dataset,
  staging: string,
  mark: WriteMark,
): void {
  const [old, staged] = [quote(dataset.id), quote(staging)]
  if (isFirst(db, dataset.id)) return
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
     SELECT @dataset, o.uid, o.version, o.fid, @revision, ${kindOf('o')}, @author, @at, ${geomOf(before, 'o')},
       ${propertiesJson(before, 'o')} FROM ${old} o`,
    ).run({ dataset: dataset.id, ...load })
  }

  db.prepare(
    `UPDATE ${staged} SET version = o.version + NOT (${sameRow(before, dataset, staged)})
     FROM ${old} o WHERE o.uid = ${staged}.uid`,
  ).run()

  const missing = `FROM ${old} o WHERE o.uid NOT IN (SELECT uid FROM ${staged})`
  db.prepare(
    `INSERT INTO kyoso_deleted (dataset, uid, fid, version, author, at, geom, properties)
     SELECT @dataset, o.uid, o.fid, o.version + 1, @author, @at, ${geomOf(before, 'o')},
       ${propertiesJson(before, 'o')} ${missing}`,
  ).run({ dataset: dataset.id, author: mark.author, at: mark.at })
  db.prepare(
    `INSERT INTO kyoso_history (dataset, uid, version, fid, revision, kind, author, at, geom, properties)
     SELECT @dataset, o.uid, o.version + 1, o.fid, @revision, 'delete', @author, @at, ${geomOf(before, 'o')},
       ${propertiesJson(before, 'o')} ${missing}`,
  ).run(parameters)
}

const isFirst = (db: Database, id: string): boolean =>
  db.prepare(`SELECT 1 FROM ${quote(id)} LIMIT 1`).get() === undefined &&
  db.prepare('SELECT 1 FROM kyoso_deleted WHERE dataset = ? LIMIT 1').get(id) === undefined

/** A column that only one of the two definitions has makes a difference where it holds something. */
function sameRow(before: Dataset, dataset: Dataset, staged: string): string {
  const columns = ({ geometry, fields }: Dataset): string[] => [
    ...(geometry === 'none' ? [] : ['geom']),
    ...fields.map((field) => field.name),
  ]
  const [had, has] = [columns(before), columns(dataset)]
  const parts = [...new Set([...had, ...has])].map((name) => {
    const column = quote(name)
    return `${had.includes(name) ? `o.${column}` : 'NULL'} IS ${has.includes(name) ? `${staged}.${column}` : 'NULL'}`
  })
  return parts.length === 0 ? '1' : parts.join(' AND ')
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
