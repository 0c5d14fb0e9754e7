import type { FeatureJson } from './feature.ts'

/** What became of rows of a dataset: told over the socket of its map, and on asking what changed since a revision. */
export type RowNews = {
  dataset: string
  /** As they are now. One whose version is known already is nothing new. */
  changed: FeatureJson[]
  /** Thrown into the bin: their uids. */
  removed: string[]
  /** Of the dataset, after it. */
  revision: number
  /** All rows are others than before: read them anew. */
  all?: true
}
