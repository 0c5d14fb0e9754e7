import type { Database } from 'better-sqlite3'
import { migrate } from './geopackage/migrate.ts'
import { openForWriting, openGeoPackage } from './geopackage/openDatabase.ts'
import { findOutsideChanges, recordOutsideChanges } from './geopackage/outsideChanges.ts'
import { asStoreError } from './geopackage/sqliteErrors.ts'
import { guardAllTables } from './geopackage/writeGuard.ts'
import { accountsMigrations } from './migrations/accountsMigrations.ts'
import { geodataMigrations } from './migrations/migrations.ts'
import { lockStore } from './storeLock.ts'
import type { Handlers } from './thread/calls.ts'
import type { Served } from './thread/serveCalls.ts'
import { BackgroundFill } from './write/backgroundFill.ts'
import { clearRehearsal, forgetCleared, restoreRehearsal } from './write/clearRehearsal.ts'
import { createDataset } from './write/createDataset.ts'
import { editRows } from './write/editRows.ts'
import { putIndicators } from './write/indicatorTable.ts'
import { LoadJournal } from './write/loadJournal.ts'
import { Loads } from './write/loads.ts'
import { markAuthor } from './write/markAuthor.ts'
import { prepareAnalysis } from './write/prepareAnalysis.ts'
import { putSketch } from './write/putSketch.ts'
import { putTransitFeed } from './write/putTransitFeed.ts'
import { writeFeatures } from './write/writeFeatures.ts'
import type { WriterCalls, WriterOptions } from './writerCalls.ts'

/**
 * Takes the folder, brings both files up to date, cleans up what a crash left, and answers what the writer can do. The second
 * file is another thread's from then on.
 */
export function openWriter({ geodata, accounts, lock, maximumBytes }: WriterOptions): Served<WriterCalls> {
  const cleanUp = [lockStore(lock)]
  try {
    const db = openGeoPackage(geodata)
    cleanUp.unshift(() => db.close())
    const accountsDb = openForWriting(accounts)
    try {
      migrate(accountsDb, accountsMigrations)
    } finally {
      accountsDb.close()
    }
    if (maximumBytes !== undefined) limitSize(db, maximumBytes)
    const outside = findOutsideChanges(db)
    migrate(db, geodataMigrations, () => guardAllTables(db))
    recordOutsideChanges(db, outside)
    const journal = new LoadJournal(db)
    const loads = new Loads(db, journal)
    loads.clearLeftovers()
    const fill = new BackgroundFill(db, journal, loads, (error) => console.error('filling indexes:', error))
    cleanUp.unshift(() => fill.stop())
    fill.start()
    forgetCleared(db, new Date())
    const everyMinute = setInterval(() => forgetCleared(db, new Date()), 60_000)
    cleanUp.unshift(() => clearInterval(everyMinute))
    return {
      handlers: handlers(db, loads, fill),
      explain: (error) => asStoreError(error, geodata),
      close: () => runAll(cleanUp),
    }
  } catch (error) {
    runAll(cleanUp)
    throw asStoreError(error, geodata)
  }
}

const runAll = (steps: (() => void)[]): void => {
  for (const step of steps) step()
}

function limitSize(db: Database, bytes: number): void {
  const pageSize = Number(db.pragma('page_size', { simple: true }))
  db.pragma(`max_page_count = ${Math.ceil(bytes / pageSize)}`)
}

function handlers(db: Database, loads: Loads, fill: BackgroundFill): Handlers<WriterCalls> {
  return {
    createDataset: (dataset, owner) => {
      createDataset(db, dataset, owner)
    },
    write: (id, author, changes) => writeFeatures(db, id, author, changes),
    editRows: (id, who, edits) => editRows(db, id, who, edits),
    markAuthor: (map, author, marks, by) => markAuthor(db, map, author, marks, by),
    clearRehearsal: (map, by) => clearRehearsal(db, map, by),
    restoreRehearsal: (map, by) => restoreRehearsal(db, map, by),
    prepareAnalysis: (dataset) => prepareAnalysis(db, dataset),
    putSketch: (sketch) => {
      const outcome = putSketch(db, sketch)
      fill.start()
      return outcome
    },
    beginLoad: (dataset, author) => loads.begin(dataset, author),
    loadRows: (load, batch) => {
      loads.add(load, batch)
    },
    finishLoad: (load) => {
      const count = loads.finish(load)
      fill.start()
      return count
    },
    abandonLoad: (load) => {
      loads.abandon(load)
      fill.start()
    },
    putIndicators: (indicators) => {
      putIndicators(db, indicators)
    },
    putTransitFeed: (feed) => {
      putTransitFeed(db, feed)
    },
    setMeta: (key, value) => {
      db.prepare('INSERT OR REPLACE INTO kyoso_meta VALUES (?, ?)').run(key, value)
    },
  }
}
