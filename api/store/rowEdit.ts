import type { Geometry } from 'geojson'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { UserError } from '#geodata/schema/problem.ts'

/**
 * What somebody does to one row. Sent again it does nothing twice. A change names the version that its author saw: what others
 * changed since stays, field by field, and where they changed the same it is a conflict; `force` overwrites that.
 */
export type RowEdit =
  | { kind: 'put'; uid: string; geometry: Geometry | null; properties: Properties }
  | {
      kind: 'patch'
      uid: string
      version: number
      geometry?: Geometry | null
      properties?: Properties
      force?: boolean
    }
  | { kind: 'delete'; uid: string; version?: number }
  | { kind: 'restore'; uid: string }

/** `change` `none`: it was so already. `author` made the row; never for others to see. */
export type RowDone = {
  kind: 'done'
  uid: string
  change: 'created' | 'changed' | 'removed' | 'none'
  /** As it is now; null: in the bin. */
  row: StoredFeature | null
  author: string | null
}

export type RowEditResult =
  | RowDone
  /** `fields` that others changed since; `geometry` for the shape. Nothing of the edit was written. */
  | { kind: 'conflict'; uid: string; fields: string[]; current: StoredFeature }
  | { kind: 'in-bin' | 'unknown' | 'not-own' | 'full'; uid: string }
  | { kind: 'invalid'; uid: string; errors: UserError[] }

export type RowEdits = {
  /** Of the dataset, after them. */
  revision: number
  /** One for each edit, in their order. */
  results: RowEditResult[]
}

/** Nothing, adding rows and changing one's own, or changing all. */
export type RowRights = 'none' | 'own' | 'all'

/** A row that was thrown away, as it was then. */
export type BinnedRow = { row: StoredFeature; at: string; byName: string | null }

/** What became of the rows of a dataset since one of its revisions. */
export type RowChanges = { revision: number; changed: StoredFeature[]; removed: string[] }

/** One dataset holds so many rows that people added, at most. */
export const mostRows = 100_000
