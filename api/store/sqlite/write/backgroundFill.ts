import type { Database } from 'better-sqlite3'
import { fillIndexes, unfilledDataset } from './indexFiller.ts'
import type { Loads } from './loads.ts'

/** Fills indexes chunk by chunk whenever the writer has nothing else to do. */
export class BackgroundFill {
  readonly #db: Database
  readonly #loads: Loads
  readonly #report: (error: unknown) => void
  #scheduled: NodeJS.Immediate | undefined

  constructor(db: Database, loads: Loads, report: (error: unknown) => void) {
    this.#db = db
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
      this.#db.transaction(() => fillIndexes(this.#db, record)).immediate()
      this.start()
    } catch (error) {
      this.#report(error)
    }
  }
}
