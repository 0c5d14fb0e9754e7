import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { checkDataset } from '../../checkDataset.ts'
import { InvalidFeatures } from '../../storeErrors.ts'
import { createRowTable, createUidIndex, dressRowTable, registerDataset } from '../geopackage/datasetTable.ts'
import { announceRtree } from './indexFiller.ts'

export function createDataset(db: Database, dataset: Dataset, owner: string | null): void {
  const errors = checkDataset(dataset)
  if (errors.length > 0) throw new InvalidFeatures(errors)
  db.transaction(() => {
    const taken = db.prepare('SELECT 1 FROM kyoso_dataset WHERE id = ?').get(dataset.id)
    if (taken) {
      const message = {
        ja: `データセット「${dataset.id}」はもうあります`,
        en: `there is already a dataset "${dataset.id}"`,
      }
      throw new InvalidFeatures([{ path: 'id', message, severity: 'error' }])
    }
    createRowTable(db, dataset.id, dataset)
    createUidIndex(db, dataset.id)
    registerDataset(db, dataset)
    dressRowTable(db, dataset)
    announceRtree(db, dataset)
    db.prepare(
      `INSERT INTO kyoso_dataset (id, audience, owner, map, definition, updated_at)
       VALUES (@id, @audience, @owner, @map, @definition, @at)`,
    ).run({
      id: dataset.id,
      audience: dataset.audience,
      owner,
      map: dataset.map ?? null,
      definition: JSON.stringify(dataset),
      at: new Date().toISOString(),
    })
  }).immediate()
}
