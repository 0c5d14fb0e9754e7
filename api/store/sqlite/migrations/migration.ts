import type { Database } from 'better-sqlite3'

/** One step of a file's life. A step that has been released is never edited: the next change is the next step. */
export type Migration = {
  number: number
  name: string
  sql: string
  /** After the SQL, in the same transaction: for what depends on what is in the file. */
  run?: (db: Database) => void
}
