import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { registerFunctions } from './sqlFunctions.ts'
import { asStoreError } from './sqliteErrors.ts'
import { writeGuard } from './writeGuard.ts'

const geopackageId = 0x47504b47
const geopackageVersion = 10300

/** The connection of the writer thread: durable when a commit returns (WAL, synchronous FULL). */
export function openForWriting(path: string): Database.Database {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const db = new Database(path)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('busy_timeout = 5000')
    return db
  } catch (error) {
    throw asStoreError(error, path)
  }
}

/** As `openForWriting`, with what makes a file a GeoPackage 1.3 and the functions its triggers call. */
export function openGeoPackage(path: string): Database.Database {
  const db = openForWriting(path)
  try {
    const empty = db.pragma('page_count', { simple: true }) === 0
    const id = db.pragma('application_id', { simple: true })
    if (!empty && id !== 0 && id !== geopackageId) throw new Error('the file is not a GeoPackage')
    db.pragma(`application_id = ${geopackageId}`)
    db.pragma(`user_version = ${geopackageVersion}`)
    registerFunctions(db)
    db.function(writeGuard, () => 1)
    return db
  } catch (error) {
    db.close()
    throw asStoreError(error, path)
  }
}

/** A connection that can change nothing, for the thread that answers requests. */
export function openForReading(path: string): Database.Database {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true })
    db.pragma('busy_timeout = 5000')
    registerFunctions(db)
    return db
  } catch (error) {
    throw asStoreError(error, path)
  }
}
