import type { Database } from 'better-sqlite3'
import type { PublicationAccess, PublicationState, PublishedDataset } from '#geodata/schema/map/mapSummary.ts'
import type { Asset, Picture, StoredPublication } from '../../mapStore.ts'
import { toPicture } from './pictures.ts'

type StateRow = {
  map: string
  number: number
  alias: string
  access: PublicationAccess
  password_hash: string | null
  published_at: string
  document: string
}

const stateColumns = 'state.map, state.number, state.alias, access, password_hash, published_at, document'

/** The state that readers get now. That of a map in the bin is not there. */
const present = `publication JOIN publication_state AS state
    ON state.map = publication.map AND state.number = publication.number
  JOIN map ON map.id = publication.map AND map.deleted_at IS NULL`

export function publicationAt(db: Database, alias: string): StoredPublication | undefined {
  const row = db
    .prepare<[string], StateRow>(`SELECT ${stateColumns} FROM ${present} WHERE state.alias = ?`)
    .get(alias)
  return row && toPublication(db, row)
}

/** Any state of a map's history. */
export function publicationState(db: Database, map: string, number: number): StoredPublication | undefined {
  const row = db
    .prepare<[string, number], StateRow>(
      `SELECT ${stateColumns} FROM publication_state AS state WHERE map = ? AND number = ?`,
    )
    .get(map, number)
  return row && toPublication(db, row)
}

/** Newest first. */
export const publicationStates = (db: Database, map: string): PublicationState[] =>
  db
    .prepare<[string], Omit<PublicationState, 'present'> & { present: number }>(
      `SELECT alias, access, published_at AS publishedAt, state.number, title,
        publication.number IS NOT NULL AS present
      FROM publication_state AS state
      LEFT JOIN publication ON publication.map = state.map AND publication.number = state.number
      WHERE state.map = ? ORDER BY state.number DESC`,
    )
    .all(map)
    .map((state) => ({ ...state, present: state.present === 1 }))

export const publicationStateRows = (
  db: Database,
  map: string,
  number: number,
  dataset: string,
): Buffer | undefined =>
  db
    .prepare<[string, number, string], Buffer>(
      `SELECT rows.rows FROM publication_dataset AS dataset
      JOIN publication_rows AS rows ON rows.map = dataset.map AND rows.hash = dataset.hash
      WHERE dataset.map = ? AND dataset.number = ? AND dataset.dataset = ?`,
    )
    .pluck()
    .get(map, number, dataset)

function toPublication(db: Database, row: StateRow): StoredPublication {
  const { map, number, alias, access, password_hash: passwordHash, published_at: publishedAt } = row
  return {
    map,
    number,
    alias,
    access,
    passwordHash,
    publishedAt,
    document: JSON.parse(row.document),
    datasets: publishedDatasets(db, map, number),
  }
}

function publishedDatasets(db: Database, map: string, number: number): Record<string, PublishedDataset> {
  const summaries = db
    .prepare<[string, number], string>(
      'SELECT summary FROM publication_dataset WHERE map = ? AND number = ? ORDER BY dataset',
    )
    .pluck()
    .all(map, number)
    .map(readSummary)
  return Object.fromEntries(summaries.map((summary) => [summary.id, summary]))
}

/** Those of an older program say neither title nor whose they are. */
function readSummary(text: string): PublishedDataset {
  const summary: Pick<PublishedDataset, 'id' | 'featureCount' | 'bbox'> & Partial<PublishedDataset> =
    JSON.parse(text)
  return { title: { ja: summary.id, en: summary.id }, credit: '', licence: '', ...summary }
}

export const publishedRows = (db: Database, alias: string, dataset: string): Buffer | undefined =>
  db
    .prepare<[string, string], Buffer>(
      `SELECT rows.rows FROM ${present}
      JOIN publication_dataset AS dataset ON dataset.map = state.map AND dataset.number = state.number
      JOIN publication_rows AS rows ON rows.map = dataset.map AND rows.hash = dataset.hash
      WHERE state.alias = ? AND dataset.dataset = ?`,
    )
    .pluck()
    .get(alias, dataset)

export const publishedAsset = (db: Database, alias: string, id: string): Asset | undefined =>
  toPicture(
    db
      .prepare<[string, string], { id: string; name: string; type: string; bytes: Buffer }>(
        `SELECT asset.id, asset.name, asset.type, picture.bytes FROM ${present}
        JOIN publication_asset AS asset ON asset.map = state.map AND asset.number = state.number
        JOIN publication_picture AS picture ON picture.map = asset.map AND picture.hash = asset.hash
        WHERE state.alias = ? AND asset.id = ?`,
      )
      .get(alias, id),
  )

export const publicationStateAssets = (db: Database, map: string, number: number): string[] =>
  db
    .prepare<[string, number], string>(
      'SELECT id FROM publication_asset WHERE map = ? AND number = ? ORDER BY id',
    )
    .pluck()
    .all(map, number)

export const publicationStateAsset = (
  db: Database,
  map: string,
  number: number,
  id: string,
): Asset | undefined =>
  toPicture(
    db
      .prepare<[string, number, string], { id: string; name: string; type: string; bytes: Buffer }>(
        `SELECT asset.id, asset.name, asset.type, picture.bytes FROM publication_asset AS asset
        JOIN publication_picture AS picture ON picture.map = asset.map AND picture.hash = asset.hash
        WHERE asset.map = ? AND asset.number = ? AND asset.id = ?`,
      )
      .get(map, number, id),
  )

export const publishedThumbnail = (db: Database, alias: string): Picture | undefined =>
  thumbnailWhere(db, 'state.alias = ?', alias)

/** Of a map in the gallery, as it was when it was published. */
export const galleryThumbnail = (db: Database, map: string): Picture | undefined =>
  thumbnailWhere(db, `state.map = ? AND state.access = 'open'`, map)

const thumbnailWhere = (db: Database, condition: string, value: string): Picture | undefined =>
  toPicture(
    db
      .prepare<[string], { type: string; bytes: Buffer }>(
        `SELECT thumbnail_type AS type, thumbnail AS bytes FROM ${present}
        WHERE ${condition} AND thumbnail IS NOT NULL`,
      )
      .get(value),
  )
