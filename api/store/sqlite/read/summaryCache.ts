import type { Database, Statement } from 'better-sqlite3'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Viewer } from '../../store.ts'
import { datasetSummary } from './datasetQueries.ts'
import { viewerParameters } from './visibility.ts'

const keptAtMost = 1000

/**
 * What each viewer was answered about a dataset, until anything is written to the file. Every tile asks first whether its viewer
 * may see it: `PRAGMA data_version` takes 3 µs, the question itself 40.
 */
export class SummaryCache {
  readonly #db: Database
  readonly #dataVersion: Statement<[], number>
  #version: number | undefined
  readonly #known = new Map<string, DatasetSummary>()

  constructor(db: Database) {
    this.#db = db
    this.#dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck()
  }

  of(viewer: Viewer, id: string): DatasetSummary | undefined {
    const version = this.#dataVersion.get()
    if (version !== this.#version || this.#known.size >= keptAtMost) this.#known.clear()
    this.#version = version
    const key = JSON.stringify([id, viewerParameters(viewer)])
    const known = this.#known.get(key)
    if (known) return known
    const summary = datasetSummary(this.#db, viewer, id)
    if (summary) this.#known.set(key, summary)
    return summary
  }
}
