import type { Database } from 'better-sqlite3'
import type { RowAuthor, RowEdit, RowEdits, RowMark } from '../../rowEdit.ts'
import { type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'
import { FeatureWriter } from './featureWriter.ts'
import { RowEditor } from './rowEditor.ts'
import { RunningSummary, writeSummary } from './summary.ts'

/** Applies each edit by itself, all in one transaction: what is answered `done` is durable. */
export function editRows(db: Database, id: string, who: RowAuthor, edits: (RowEdit | RowMark)[]): RowEdits {
  return db
    .transaction((): RowEdits => {
      const record = db.prepare<[string], DatasetRecord>('SELECT * FROM kyoso_dataset WHERE id = ?').get(id)
      if (!record) throw new Error(`expected a checked dataset id, found "${id}"`)
      const dataset = definitionOf(record)
      const revision = record.revision + 1
      const at = new Date().toISOString()
      const summary = new RunningSummary(record)
      const mark = { revision, author: who.author, name: who.name, at }
      const writer = new FeatureWriter(db, dataset, mark, summary)
      const editor = new RowEditor(dataset, writer, who, at, record.feature_count)
      const results = edits.map((edit) => editor.apply(edit))
      const wrote = results.some((result) => result.kind === 'done' && result.change !== 'none')
      if (!wrote) return { revision: record.revision, results }
      writeSummary(db, dataset, revision, at, summary.finish(db, dataset))
      return { revision, results }
    })
    .immediate()
}
