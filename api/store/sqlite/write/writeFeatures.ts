import type { Database, Statement } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature, StoredFeature } from '#geodata/schema/feature.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import { checkGeometry, checkProperties, checkUid } from '../../checkFeature.ts'
import type { ChangeResult, FeatureChange } from '../../store.ts'
import { InvalidFeatures } from '../../storeErrors.ts'
import { rowReader, type SqlValue, toSql, writeGeometry } from '../geopackage/featureRow.ts'
import { quote } from '../geopackage/quote.ts'
import { type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'
import { SearchIndex } from '../search/searchIndex.ts'
import { HistoryWriter, type WriteMark } from './historyWriter.ts'
import { RunningSummary, writeSummary } from './summary.ts'

/** Thrown inside the transaction to take everything of the call back. */
class Conflict extends Error {}

/**
 * Applies the changes in one transaction. When one of them meets a newer version nothing is written, and the results of the
 * conflicting ones say what is there now.
 */
export function writeFeatures(
  db: Database,
  id: string,
  author: string,
  changes: FeatureChange[],
): ChangeResult[] {
  const record = db.prepare<[string], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE id = ?').get(id)
  if (!record) throw new Error(`expected a checked dataset id, found "${id}"`)
  const dataset = definitionOf(record)
  const errors = changes.flatMap((change, index) => checkChange(dataset, change, index))
  if (errors.length > 0) throw new InvalidFeatures(errors)
  if (changes.length === 0) return []

  let results: ChangeResult[] = []
  const apply = db.transaction(() => {
    const revision = record.revision + 1
    const at = new Date().toISOString()
    const summary = new RunningSummary(record)
    const writer = new FeatureWriter(db, dataset, { revision, author, at }, summary)
    results = changes.map((change) => writer.apply(change))
    if (results.some((result) => result.kind === 'conflict')) throw new Conflict()
    writeSummary(db, dataset, revision, at, summary.finish(db, dataset))
  })
  try {
    apply.immediate()
    return results
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return results.filter((result) => result.kind === 'conflict')
  }
}

function checkChange(dataset: Dataset, change: FeatureChange, index: number): UserError[] {
  const errors =
    change.kind === 'create'
      ? [
          ...checkUid(change.feature.uid),
          ...checkProperties(dataset, change.feature.properties),
          ...checkGeometry(dataset, change.feature.geometry),
        ]
      : change.kind === 'update'
        ? [
            ...checkProperties(dataset, change.properties ?? {}),
            ...checkGeometry(dataset, change.geometry ?? null),
          ]
        : []
  return errors.map((error) => ({ ...error, path: `changes/${index}/${error.path}` }))
}

class FeatureWriter {
  readonly #db: Database
  readonly #dataset: Dataset
  readonly #history: HistoryWriter
  readonly #search: SearchIndex
  readonly #summary: RunningSummary

  constructor(db: Database, dataset: Dataset, mark: WriteMark, summary: RunningSummary) {
    this.#db = db
    this.#dataset = dataset
    this.#history = new HistoryWriter(db, dataset, mark)
    this.#search = new SearchIndex(db, dataset)
    this.#summary = summary
  }

  apply(change: FeatureChange): ChangeResult {
    if (change.kind === 'create') return this.#create(change.feature)
    const current = this.#find(change.uid)
    if (!current || current.version !== change.version) {
      return { kind: 'conflict', uid: change.uid, current: current ?? null }
    }
    this.#history.ensureBeginning(current)
    return change.kind === 'delete' ? this.#delete(current) : this.#update(current, change)
  }

  #find(uid: string): StoredFeature | undefined {
    const { columns, read } = rowReader(this.#dataset)
    const row = this.#db
      .prepare<[string], SqlValue[]>(`SELECT ${columns} FROM ${quote(this.#dataset.id)} WHERE uid = ?`)
      .raw()
      .get(uid)
    return row && read(row)
  }

  #create(feature: NewFeature): ChangeResult {
    const current = this.#find(feature.uid)
    if (current) return { kind: 'conflict', uid: feature.uid, current }
    const version = this.#history.takeBack(feature.uid) + 1
    const { lastInsertRowid } = insertStatement(this.#db, this.#dataset, this.#dataset.id).run(
      rowParameters(this.#dataset, feature, version),
    )
    const fid = Number(lastInsertRowid)
    this.#search.add(fid, feature)
    this.#summary.add(feature.geometry)
    this.#history.record('create', { ...feature, fid, version })
    return { kind: 'done', uid: feature.uid, version }
  }

  #update(current: StoredFeature, change: Extract<FeatureChange, { kind: 'update' }>): ChangeResult {
    const next: StoredFeature = {
      ...current,
      version: current.version + 1,
      geometry: change.geometry === undefined ? current.geometry : change.geometry,
      properties: { ...current.properties, ...change.properties },
    }
    const own = this.#dataset.fields.map((field) => `${quote(field.name)} = @${field.name}`)
    const geom = this.#dataset.geometry === 'none' ? [] : ['geom = @geom']
    this.#db
      .prepare(
        `UPDATE ${quote(this.#dataset.id)} SET ${['version = @version', ...geom, ...own].join(', ')} WHERE uid = @uid`,
      )
      .run(rowParameters(this.#dataset, next, next.version))
    this.#search.remove(current.fid)
    this.#search.add(current.fid, next)
    this.#summary.remove(current.geometry)
    this.#summary.add(next.geometry)
    this.#history.record('update', next)
    return { kind: 'done', uid: next.uid, version: next.version }
  }

  #delete(current: StoredFeature): ChangeResult {
    const gone = { ...current, version: current.version + 1 }
    this.#db.prepare(`DELETE FROM ${quote(this.#dataset.id)} WHERE fid = ?`).run(current.fid)
    this.#search.remove(current.fid)
    this.#summary.remove(current.geometry)
    this.#history.record('delete', gone)
    this.#history.bury(gone)
    return { kind: 'done', uid: gone.uid, version: gone.version }
  }
}

function insertStatement(db: Database, dataset: Dataset, table: string): Statement {
  const names = [
    'uid',
    'version',
    ...(dataset.geometry === 'none' ? [] : ['geom']),
    ...dataset.fields.map((field) => field.name),
  ]
  return db.prepare(
    `INSERT INTO ${quote(table)} (${names.map(quote).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  )
}

function rowParameters(dataset: Dataset, feature: NewFeature, version: number) {
  return {
    uid: feature.uid,
    version,
    ...(dataset.geometry === 'none' ? {} : { geom: writeGeometry(feature.geometry) }),
    ...Object.fromEntries(dataset.fields.map((field) => [field.name, toSql(feature.properties[field.name])])),
  }
}
