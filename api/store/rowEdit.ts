import type { Geometry } from 'geojson'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import type { UserError } from '#geodata/schema/problem.ts'
import type { ReviewState } from '#geodata/schema/workshop/review.ts'
import type { ParticipantPass, WriteRefusal } from '#geodata/workshop/participantPass.ts'

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

/** What those who run a workshop note on a row, for the server to write: nobody sends it as an edit. */
export type RowMark = { kind: 'mark'; uid: string; marks: RowMarks }

type RowMarks = {
  review?: ReviewState
  review_note?: string | null
  hidden?: boolean
  created_by?: string
}

/** `change` `none`: it was so already. `author` made the row; never for others to see. */
export type RowDone = {
  kind: 'done'
  uid: string
  change: 'created' | 'changed' | 'removed' | 'none'
  /** As it is now; null: in the bin. */
  row: StoredFeature | null
  author: string | null
  /** Before it, everybody could see it who may see the dataset. */
  wasShown: boolean
}

export type RowEditResult =
  | RowDone
  /** `fields` that others changed since; `geometry` for the shape. Nothing of the edit was written. */
  | { kind: 'conflict'; uid: string; fields: string[]; current: StoredFeature }
  | { kind: 'in-bin' | 'unknown' | 'not-own'; uid: string }
  | { kind: 'full'; uid: string; most: number }
  | { kind: 'invalid'; uid: string; errors: UserError[] }
  /** The workshop does not allow it now. */
  | { kind: 'refused'; uid: string; why: WriteRefusal }

export type RowEdits = {
  /** Of the dataset, after them. */
  revision: number
  /** One for each edit, in their order. */
  results: RowEditResult[]
}

/** Nothing, adding rows and changing one's own, or changing all. */
export type RowRights = 'none' | 'own' | 'all'

/** What one person may do with the rows of one dataset now, and how their rows are marked. */
export type RowPass = ParticipantPass & {
  /** What others see of them. */
  name: string | null
  /** Sees also what is held back from others. */
  seesAll: boolean
  /** What they add or change waits for approval. */
  held: boolean
  /** What is added is for trying out. */
  rehearsal: boolean
  /** What they add is hidden from others. */
  hidden: boolean
  /** How many rows the dataset may have. */
  most: number
}

/** Who a row is written for, and what they may do. */
export type RowAuthor = RowPass & { author: string }

/** Of one person in all sketches of a map: rows that are there, and the last sign of them (ISO instant). */
export type RowAuthorCount = { author: string; rows: number; lastAt: string }

/** The outcome of edits in one of several datasets. */
export type DatasetEdits = RowEdits & { dataset: string }

/** A row that was thrown away, as it was then. */
export type BinnedRow = { row: StoredFeature; at: string; byName: string | null }

/** What became of the rows of a dataset since one of its revisions. */
export type RowChanges = { revision: number; changed: StoredFeature[]; removed: string[] }

/** One dataset holds so many rows that people added, where the administrator has said nothing else. */
export const mostRows = 100_000
