import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import { checkGeometry, checkProperties, checkUid } from '../../checkFeature.ts'
import type { ChangeResult, FeatureChange } from '../../store.ts'
import { InvalidFeatures } from '../../storeErrors.ts'
import { type DatasetRecord, definitionOf } from '../read/datasetQueries.ts'
import { FeatureWriter } from './featureWriter.ts'
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
  const writeAll = db.transaction(() => {
    const revision = record.revision + 1
    const at = new Date().toISOString()
    const summary = new RunningSummary(record)
    const writer = new FeatureWriter(db, dataset, { revision, author, at }, summary)
    results = changes.map((change) => apply(writer, change))
    if (results.some((result) => result.kind === 'conflict')) throw new Conflict()
    writeSummary(db, dataset, revision, at, summary.finish(db, dataset))
  })
  try {
    writeAll.immediate()
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

function apply(writer: FeatureWriter, change: FeatureChange): ChangeResult {
  const uid = change.kind === 'create' ? change.feature.uid : change.uid
  const current = writer.find(uid)
  if (change.kind === 'create') {
    return current ? { kind: 'conflict', uid, current } : done(writer.create(change.feature))
  }
  if (!current || current.version !== change.version) {
    return { kind: 'conflict', uid, current: current ?? null }
  }
  return done(change.kind === 'delete' ? writer.remove(current) : writer.update(current, change))
}

const done = ({ uid, version }: StoredFeature): ChangeResult => ({ kind: 'done', uid, version })
