import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { NotAllowed } from '../../storeErrors.ts'
import { createDataset } from './createDataset.ts'
import { refuseTooMany } from './refuseTooMany.ts'

/** Makes the dataset that an analysis fills, where it is not there yet. Throws `NotAllowed` where the id is somebody else's. */
export function prepareAnalysis(db: Database, dataset: Dataset & { map: string }): 'created' | 'replaced' {
  const present = db
    .prepare<[string], { map: string | null; theme: string }>(
      `SELECT map, definition ->> 'theme' AS theme FROM kyoso_dataset WHERE id = ?`,
    )
    .get(dataset.id)
  if (!present) {
    refuseTooMany(db, dataset.map)
    createDataset(db, dataset, null)
    return 'created'
  }
  if (present.map !== dataset.map || present.theme !== 'analysis')
    throw new NotAllowed('this id is another map’s')
  return 'replaced'
}
