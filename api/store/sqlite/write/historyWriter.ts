import type { Database, Statement } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { FeatureVersion } from '../../store.ts'
import { readGeometry, writeGeometry } from '../geopackage/featureRow.ts'
import { historyVersions, makerOf } from '../read/rowHistory.ts'

/** Who writes, when, and into which revision of the dataset. */
export type WriteMark = {
  revision: number
  author: string
  at: string
  /** What the author goes by. */
  name?: string | null
}

/** Writes what a feature was after each change, and keeps the deleted ones. */
export class HistoryWriter {
  readonly #db: Database
  readonly #dataset: Dataset
  readonly #mark: WriteMark
  #lastKind: Statement<[string, string], FeatureVersion['kind']> | undefined

  constructor(db: Database, dataset: Dataset, mark: WriteMark) {
    this.#db = db
    this.#dataset = dataset
    this.#mark = mark
  }

  record(kind: FeatureVersion['kind'], feature: StoredFeature, mark: WriteMark = this.#mark): void {
    this.#db
      .prepare(
        `INSERT INTO kyoso_history (dataset, uid, version, fid, revision, kind, author, author_name, at, geom, properties)
         VALUES (@dataset, @uid, @version, @fid, @revision, @kind, @author, @name, @at, @geom, @properties)`,
      )
      .run({ ...this.#row(feature), name: null, ...mark, kind })
  }

  /** A bulk load leaves no history of its own: the first change of a loaded feature writes its beginning down. */
  ensureBeginning(current: StoredFeature): void {
    const last = this.#db
      .prepare<[string, string], Pick<FeatureVersion, 'version' | 'kind'>>(
        'SELECT version, kind FROM kyoso_history WHERE dataset = ? AND uid = ? ORDER BY version DESC LIMIT 1',
      )
      .get(this.#dataset.id, current.uid)
    if (last?.version === current.version) return
    const load = latestLoad(this.#db, this.#dataset.id)
    if (!load) throw new Error(`expected a load record for dataset "${this.#dataset.id}"`)
    this.record(last === undefined || last.kind === 'delete' ? 'create' : 'update', current, load)
  }

  bury(gone: StoredFeature): void {
    this.#db
      .prepare(
        `INSERT INTO kyoso_deleted (dataset, uid, fid, version, author, at, geom, properties)
         VALUES (@dataset, @uid, @fid, @version, @author, @at, @geom, @properties)`,
      )
      .run({ ...this.#row(gone), author: this.#mark.author, at: this.#mark.at })
  }

  /** The version a deleted feature had, as it comes back under its uid; 0 when it never was. */
  takeBack(uid: string): number {
    const buried = this.#db
      .prepare<[string, string], { version: number }>(
        'DELETE FROM kyoso_deleted WHERE dataset = ? AND uid = ? RETURNING version',
      )
      .get(this.#dataset.id, uid)
    return buried?.version ?? 0
  }

  /** Every version that was written down, oldest first. */
  versions(uid: string): FeatureVersion[] {
    return historyVersions(this.#db, this.#dataset.id, uid)
  }

  /** Who made a row; null where it was loaded. */
  maker(uid: string): string | null {
    return makerOf(this.#db, this.#dataset.id, uid)
  }

  /** It was there and is no more: in the bin, or cleared for good. */
  isOver(uid: string): boolean {
    this.#lastKind ??= this.#db
      .prepare<[string, string], FeatureVersion['kind']>(
        'SELECT kind FROM kyoso_history WHERE dataset = ? AND uid = ? ORDER BY version DESC LIMIT 1',
      )
      .pluck()
    return this.#lastKind.get(this.#dataset.id, uid) === 'delete'
  }

  /** A row as it was when it was thrown away. */
  buried(uid: string): Pick<StoredFeature, 'geometry' | 'properties'> | undefined {
    const row = this.#db
      .prepare<[string, string], { geom: Buffer | null; properties: string }>(
        'SELECT geom, properties FROM kyoso_deleted WHERE dataset = ? AND uid = ?',
      )
      .get(this.#dataset.id, uid)
    return row && { geometry: row.geom && readGeometry(row.geom), properties: JSON.parse(row.properties) }
  }

  #row(feature: StoredFeature) {
    return {
      dataset: this.#dataset.id,
      uid: feature.uid,
      version: feature.version,
      fid: feature.fid,
      geom: writeGeometry(feature.geometry),
      properties: JSON.stringify(feature.properties),
    }
  }
}

/** The load that the present rows of a dataset came with. */
export function latestLoad(db: Database, dataset: string): WriteMark | undefined {
  return db
    .prepare<[string], WriteMark>(
      'SELECT revision, author, at FROM kyoso_load WHERE dataset = ? ORDER BY revision DESC LIMIT 1',
    )
    .get(dataset)
}
