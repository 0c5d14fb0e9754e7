import type { Database } from 'better-sqlite3'
import { fillIndexes, unfilledDataset } from './indexFiller.ts'
import type { LoadJournal } from './loadJournal.ts'
import type { Loads } from './loads.ts'

/** Fills indexes chunk by chunk whenever the writer has nothing else to do. */
export class BackgroundFill {
  readonly #db: Database
  readonly #journal: LoadJournal
  readonly #loads: Loads
  readonly #report: (error: unknown) => void
  #scheduled: NodeJS.Immediate | undefined

  constructor(db: Database, journal: LoadJournal, loads: Loads, report: (error: unknown) => void) {
    this.#db = db
    this.#journal = journal
    this.#loads = loads
    this.#report = report
  }

  /** To be called at start and after each load. */
  start(): void {
    this.#scheduled ??= setImmediate(() => this.#step())
  }

  stop(): void {
    clearImmediate(this.#scheduled)
  }

  #step(): void {
    this.#scheduled = undefined
    try {
      this.#loads.settle()
      const record = unfilledDataset(this.#db)
      if (!record) return
      const fill = this.#db.transaction(() => fillIndexes(this.#db, record))
      // What a crash takes back is filled again.
      this.#journal.withoutWaiting(() => fill.immediate())
      this.start()
    } catch (error) {
      this.#report(error)
    }
  }
}
