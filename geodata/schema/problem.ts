import type { FeatureJson } from './feature.ts'
import type { Localized } from './localized.ts'

export type Severity = 'error' | 'warning' | 'info'

/** One thing a user got wrong: where, what and how bad. Collected in a list; the rest goes on working. */
export type UserError = { path: string; message: Localized; severity: Severity }

/** Of a conflict: which fields others changed (`geometry` for the shape), and what is there now. */
export type ProblemMembers = { fields?: string[]; current?: FeatureJson }

/** RFC 9457 problem document as the API sends it (texts already in the reader's language). */
export type ProblemJson = ProblemMembers & {
  type: string
  title: string
  status: number
  detail: string
  instance?: string
  errors?: { path: string; message: string; severity: Severity }[]
}
