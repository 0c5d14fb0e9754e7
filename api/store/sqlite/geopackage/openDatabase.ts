import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { StoreUnavailable } from '../../storeErrors.ts'
import { registerFunctions } from './sqlFunctions.ts'
import { asStoreError } from './sqliteErrors.ts'
import { writeGuard } from './writeGuard.ts'

const geopackageId = 0x47504b47
const geopackageVersion = 10300

/** The connection of the writer thread: durable when a commit returns (WAL, synchronous FULL). */
export function openForWriting(
  path: string,
  prepare: (db: Database.Database) => void = () => {},
): Database.Database {
  let db: Database.Database | undefined
  try {
    mkdirSync(dirname(path), { recursive: true })
    db = new Database(path)
    db.pragma('busy_timeout = 5000')
    prepare(db)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    return db
  } catch (error) {
    db?.close()
    throw asStoreError(error, path)
  }
}

/** As `openForWriting`, with what makes a file a GeoPackage 1.3 and the functions its triggers call. */
export const openGeoPackage = (path: string): Database.Database =>
  openForWriting(path, (db) => {
    markAsGeoPackage(db)
    registerFunctions(db)
    db.function(writeGuard, () => 1)
  })

/** Before the file has a WAL: readers that know no SQL, like `file` and GDAL, look for the marks in the first hundred bytes. */
function markAsGeoPackage(db: Database.Database): void {
  const id = db.pragma('application_id', { simple: true })
  if (id === geopackageId) return
  const empty = db.pragma('page_count', { simple: true }) === 0
  if (!empty) {
    throw new StoreUnavailable({
      ja: `共創マップのデータベースではないファイルです: ${db.name}`,
      en: `This file is not a database of Kyoso Map: ${db.name}`,
    })
  }
  db.pragma(`application_id = ${geopackageId}`)
  db.pragma(`user_version = ${geopackageVersion}`)
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
