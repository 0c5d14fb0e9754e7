import type { Database } from 'better-sqlite3'
import type { Bbox, Dataset, DatasetSummary } from '#geodata/schema/dataset.ts'
import type { Viewer } from '../../store.ts'
import { UnknownDataset } from '../../storeErrors.ts'
import { countRows, type Summary } from './countRows.ts'
import { viewerParameters, visible } from './visibility.ts'
import { notWithheld } from './withheld.ts'

/** A row of kyoso_dataset. */
export type DatasetRecord = {
  number: number
  id: string
  owner: string | null
  map: string | null
  definition: string
  revision: number
  feature_count: number
  located_count: number
  west: number | null
  south: number | null
  east: number | null
  north: number | null
  updated_at: string
  first_fid: number
  filled_fid: number | null
}

/** Parsing the same few definitions over and over would cost more than most queries. */
const parsed = new Map<string, Dataset>()
const parsedAtMost = 500

export function definitionOf({ definition }: Pick<DatasetRecord, 'definition'>): Dataset {
  const known = parsed.get(definition)
  if (known) return known
  const dataset: Dataset = JSON.parse(definition)
  if (parsed.size >= parsedAtMost) parsed.clear()
  parsed.set(definition, dataset)
  return dataset
}

export function boxOf({ west, south, east, north }: DatasetRecord): Bbox | null {
  return west === null || south === null || east === null || north === null
    ? null
    : [west, south, east, north]
}

function toSummary(db: Database, viewer: Viewer, record: DatasetRecord): DatasetSummary {
  const shown = countShown(db, viewer, record)
  return {
    ...definitionOf(record),
    featureCount: shown.rows,
    locatedCount: shown.located,
    bbox: shown.extent,
    revision: record.revision,
    updatedAt: record.updated_at,
  }
}

/** Nothing that is withheld from the viewer counts, nor widens the box. */
function countShown(db: Database, viewer: Viewer, record: DatasetRecord): Summary {
  const condition = notWithheld(db, viewer, record)
  if (condition) return countRows(db, definitionOf(record), condition)
  return { rows: record.feature_count, located: record.located_count, extent: boxOf(record) }
}

export function visibleDatasets(db: Database, viewer: Viewer): DatasetRecord[] {
  return db
    .prepare<[object], DatasetRecord>(`SELECT d.* FROM kyoso_dataset d WHERE ${visible} ORDER BY d.number`)
    .all(viewerParameters(viewer))
}

export function findDataset(db: Database, viewer: Viewer, id: string): DatasetRecord | undefined {
  return db
    .prepare<[object], DatasetRecord>(`SELECT d.* FROM kyoso_dataset d WHERE d.id = @id AND ${visible}`)
    .get({ id, ...viewerParameters(viewer) })
}

/** Throws `UnknownDataset` for what is not there and for what the viewer may not see alike. */
export function datasetFor(db: Database, viewer: Viewer, id: string): DatasetRecord {
  const record = findDataset(db, viewer, id)
  if (!record) throw new UnknownDataset(id)
  return record
}

export const listDatasets = (db: Database, viewer: Viewer): DatasetSummary[] =>
  visibleDatasets(db, viewer).map((record) => toSummary(db, viewer, record))

export function datasetSummary(db: Database, viewer: Viewer, id: string): DatasetSummary | undefined {
  const record = findDataset(db, viewer, id)
  return record && toSummary(db, viewer, record)
}
