import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import { checkGeometry, checkProperties, checkUid } from '../checkFeature.ts'
import { InvalidFeatures } from '../storeErrors.ts'
import { type DatasetRecord, definitionOf } from './datasetQueries.ts'
import { createRowTable } from './datasetTable.ts'
import { quote } from './quote.ts'
import { swapIn } from './swapIn.ts'
import { insertStatement, rowParameters } from './writeFeatures.ts'

export type Load = { table: string; dataset: Dataset; author: string }

/**
 * Bulk loads under way. Rows go into a staging table that nobody reads, in short transactions between other writes; `finish` puts
 * it in the place of the old rows at once. A staging table found at start belongs to a load that died: it is dropped.
 */
export class Loads {
  readonly #db: Database
  readonly #running = new Map<number, Load>()
  #last = 0

  constructor(db: Database) {
    this.#db = db
  }

  clearLeftovers(): void {
    const leftovers = this.#db
      .prepare<[], string>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'staging\\_%' ESCAPE '\\'`,
      )
      .pluck()
      .all()
    for (const table of leftovers) this.#db.exec(`DROP TABLE ${quote(table)}`)
  }

  begin(id: string, author: string): number {
    const record = this.#db
      .prepare<[string], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE id = ?')
      .get(id)
    if (!record) throw new Error(`expected a checked dataset id, found "${id}"`)
    this.#last += 1
    const load = { table: `staging_${this.#last}`, dataset: definitionOf(record), author }
    createRowTable(this.#db, load.table, load.dataset)
    this.#db
      .prepare('INSERT INTO sqlite_sequence (name, seq) SELECT ?, seq FROM sqlite_sequence WHERE name = ?')
      .run(load.table, id)
    this.#running.set(this.#last, load)
    return this.#last
  }

  add(number: number, features: NewFeature[]): void {
    const { table, dataset } = this.#load(number)
    const errors = features.flatMap((feature) =>
      [
        ...checkUid(feature.uid),
        ...checkProperties(dataset, feature.properties),
        ...checkGeometry(dataset, feature.geometry),
      ].map((error) => ({ ...error, path: `${feature.uid}/${error.path}` })),
    )
    if (errors.length > 0) throw new InvalidFeatures(errors)
    const insert = insertStatement(this.#db, dataset, table)
    this.#db.transaction(() => {
      for (const feature of features) insert.run(rowParameters(dataset, feature, 1))
    })()
  }

  finish(number: number): number {
    const load = this.#load(number)
    const count = swapIn(this.#db, load)
    this.#running.delete(number)
    return count
  }

  abandon(number: number): void {
    const load = this.#running.get(number)
    if (!load) return
    this.#running.delete(number)
    this.#db.exec(`DROP TABLE IF EXISTS ${quote(load.table)}`)
  }

  #load(number: number): Load {
    const load = this.#running.get(number)
    if (!load) throw new Error(`expected a running load, found number ${number}`)
    return load
  }
}
