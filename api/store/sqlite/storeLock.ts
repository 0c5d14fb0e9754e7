import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { StoreUnavailable } from '../storeErrors.ts'
import { asStoreError } from './geopackage/sqliteErrors.ts'

/**
 * Takes a folder for one program alone until it ends, however it ends: SQLite's exclusive lock on a small file of its own, which
 * the operating system lets go with the process. Answers how to let go earlier.
 */
export function lockStore(path: string): () => void {
  let db: Database.Database | undefined
  try {
    mkdirSync(dirname(path), { recursive: true })
    db = new Database(path, { timeout: 0 })
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db?.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw inUse(path)
    throw asStoreError(error, path)
  }
  const held = db
  return () => held.close()
}

const inUse = (path: string): StoreUnavailable =>
  new StoreUnavailable({
    ja: `データのフォルダーは、起動中の共創マップが使っています: ${dirname(path)}`,
    en: `The data folder is in use by a running Kyoso Map: ${dirname(path)}`,
  })
