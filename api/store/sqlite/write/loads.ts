import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import { checkDataset } from '../../checkDataset.ts'
import { InvalidFeatures } from '../../storeErrors.ts'
import { union } from '../geometry/geometryBox.ts'
import { createRowTable, createUidIndex } from '../geopackage/datasetTable.ts'
import { quote } from '../geopackage/quote.ts'
import type { Summary } from '../read/countRows.ts'
import { continueFids, lastFid } from './fidSequence.ts'
import { insertBatch } from './insertBatch.ts'
import type { LoadJournal } from './loadJournal.ts'
import type { RowBatch } from './rowBatch.ts'
import { swapIn } from './swapIn.ts'

/** `start`: the last fid of the dataset as the load began. */
type Load = { table: string; dataset: Dataset; author: string; start: number; summary: Summary }

/** From so many rows on the WAL grows until the load is over. */
const largeLoad = 20_000

/**
 * Bulk loads under way. Rows go into a staging table that nobody reads, in short transactions between other writes; `finish` puts
 * it in the place of the old rows at once. A staging table found at start belongs to a load that died: it is dropped.
 */
export class Loads {
  readonly #db: Database
  readonly #journal: LoadJournal
  readonly #running = new Map<number, Load>()
  #last = 0

  constructor(db: Database, journal: LoadJournal) {
    this.#db = db
    this.#journal = journal
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

  begin(dataset: Dataset, author: string): number {
    const { id } = dataset
    const known = this.#db.prepare('SELECT 1 FROM kyoso_dataset WHERE id = ?').get(id)
    if (!known) throw new Error(`expected a checked dataset id, found "${id}"`)
    const errors = checkDataset(dataset)
    if (errors.length > 0) throw new InvalidFeatures(errors)
    const table = `staging_${randomUUID().replaceAll('-', '')}`
    const create = this.#db.transaction(() => {
      createRowTable(this.#db, table, dataset)
      continueFids(this.#db, table, id)
    })
    this.#journal.withoutWaiting(create)
    this.#last += 1
    this.#running.set(this.#last, {
      table,
      dataset,
      author,
      start: lastFid(this.#db, id),
      summary: { rows: 0, located: 0, extent: null },
    })
    return this.#last
  }

  add(number: number, batch: RowBatch): void {
    const { table, dataset, summary } = this.#load(number)
    const insert = this.#db.transaction(() => insertBatch(this.#db, dataset, table, batch))
    this.#journal.withoutWaiting(insert)
    summary.rows += batch.rows
    if (summary.rows >= largeLoad) this.#journal.widen()
    summary.located += batch.located
    summary.extent = union(summary.extent, batch.extent)
  }

  /** Answers the number of rows. */
  finish(number: number): number {
    const load = this.#load(number)
    try {
      this.#journal.withoutWaiting(() => createUidIndex(this.#db, load.table))
    } catch (error) {
      const errors = doubleUids(this.#db, load.table)
      throw errors.length > 0 ? new InvalidFeatures(errors) : error
    }
    swapIn(this.#db, load)
    this.#running.delete(number)
    return load.summary.rows
  }

  abandon(number: number): void {
    const load = this.#running.get(number)
    if (!load) return
    this.#running.delete(number)
    this.#db.exec(`DROP TABLE IF EXISTS ${quote(load.table)}`)
  }

  /** To be called when there is time: puts what loads have written in its place. */
  settle(): void {
    if (this.#running.size === 0) this.#journal.settle()
  }

  #load(number: number): Load {
    const load = this.#running.get(number)
    if (!load) throw new Error(`expected a running load, found number ${number}`)
    return load
  }
}

function doubleUids(db: Database, table: string): UserError[] {
  return db
    .prepare<[], string>(`SELECT uid FROM ${quote(table)} GROUP BY uid HAVING count(*) > 1 LIMIT 20`)
    .pluck()
    .all()
    .map((uid) => ({
      path: `${uid}/uid`,
      message: { ja: `同じ uid の地物が複数あります: ${uid}`, en: `several features have the uid ${uid}` },
      severity: 'error',
    }))
}
