import type { Database } from 'better-sqlite3'
import type { Dataset } from '#geodata/schema/dataset.ts'
import { registerDataset, unregisterDataset } from '../geopackage/datasetTable.ts'

/** Tells the product and QGIS what the dataset is from here on, where that is something else than before. */
export function redefine(db: Database, before: Dataset, dataset: Dataset): void {
  const definition = JSON.stringify(dataset)
  if (definition === JSON.stringify(before)) return
  unregisterDataset(db, before)
  registerDataset(db, dataset)
  db.prepare('UPDATE kyoso_dataset SET definition = ? WHERE id = ?').run(definition, dataset.id)
}
