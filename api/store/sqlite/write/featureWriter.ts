import type { Database, Statement } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature, StoredFeature } from '#geodata/schema/feature.ts'
import { isShown } from '#geodata/workshop/isShown.ts'
import { rowReader, type SqlValue, toSql, writeGeometry } from '../geopackage/featureRow.ts'
import { quote } from '../geopackage/quote.ts'
import { SearchIndex } from '../search/searchIndex.ts'
import { HistoryWriter, type WriteMark } from './historyWriter.ts'
import type { RunningSummary } from './summary.ts'

/** Writes single rows of a dataset with all that hangs on them: history, bin, search, counts. Runs inside a transaction. */
export class FeatureWriter {
  readonly history: HistoryWriter
  readonly #db: Database
  readonly #dataset: Dataset
  readonly #search: SearchIndex
  readonly #summary: RunningSummary

  constructor(db: Database, dataset: Dataset, mark: WriteMark, summary: RunningSummary) {
    this.#db = db
    this.#dataset = dataset
    this.history = new HistoryWriter(db, dataset, mark)
    this.#search = new SearchIndex(db, dataset)
    this.#summary = summary
  }

  find(uid: string): StoredFeature | undefined {
    const { columns, read } = rowReader(this.#dataset)
    const row = this.#db
      .prepare<[string], SqlValue[]>(`SELECT ${columns} FROM ${quote(this.#dataset.id)} WHERE uid = ?`)
      .raw()
      .get(uid)
    return row && read(row)
  }

  /** Also of one that lies in the bin: it goes on with the version after. */
  create(feature: NewFeature): StoredFeature {
    const version = this.history.takeBack(feature.uid) + 1
    const { lastInsertRowid } = insertStatement(this.#db, this.#dataset, this.#dataset.id).run(
      rowParameters(this.#dataset, feature, version),
    )
    const created = { ...feature, fid: Number(lastInsertRowid), version }
    this.#search.add(created.fid, feature)
    this.#summary.add(feature.geometry)
    this.history.record('create', created)
    if (!isShown(created.properties)) this.#withhold(created)
    return created
  }

  update(
    current: StoredFeature,
    change: Partial<Pick<NewFeature, 'geometry' | 'properties'>>,
  ): StoredFeature {
    this.history.ensureBeginning(current)
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
    this.history.record('update', next)
    if (!isShown(next.properties)) this.#withhold(next)
    else if (!isShown(current.properties)) this.#showAgain(next.fid)
    return next
  }

  /** Into the bin. */
  remove(current: StoredFeature): StoredFeature {
    this.history.ensureBeginning(current)
    const gone = { ...current, version: current.version + 1 }
    this.#db.prepare(`DELETE FROM ${quote(this.#dataset.id)} WHERE fid = ?`).run(current.fid)
    this.#search.remove(current.fid)
    this.#summary.remove(current.geometry)
    this.history.record('delete', gone)
    this.history.bury(gone)
    if (!isShown(gone.properties)) this.#showAgain(gone.fid)
    return gone
  }

  /** Into the list of rows that not everybody may see. */
  #withhold({ uid, fid, properties }: StoredFeature): void {
    if (this.#dataset.map === undefined) return
    this.#db
      .prepare(
        `INSERT INTO kyoso_withheld (dataset, fid, author, review) VALUES (@dataset, @fid, @author, @review)
         ON CONFLICT DO UPDATE SET author = @author, review = @review`,
      )
      .run({
        dataset: this.#dataset.id,
        fid,
        author: this.history.maker(uid),
        review: properties.review ?? null,
      })
  }

  #showAgain(fid: number): void {
    this.#db.prepare('DELETE FROM kyoso_withheld WHERE dataset = ? AND fid = ?').run(this.#dataset.id, fid)
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
