import type { Database } from 'better-sqlite3'
import { createDataset } from './createDataset.ts'
import { putIndicators } from './indicatorTable.ts'
import { Loads } from './loads.ts'
import { migrate } from './migrate.ts'
import { accountsMigrations } from './migrations/accountsMigrations.ts'
import { geodataMigrations } from './migrations/migrations.ts'
import { openForWriting, openGeoPackage } from './openDatabase.ts'
import { putTransitFeed } from './putTransitFeed.ts'
import { asStoreError } from './sqliteErrors.ts'
import { writeFeatures } from './writeFeatures.ts'
import { guardAllTables } from './writeGuard.ts'
import type { WriterHandlers, WriterOptions } from './writerCalls.ts'

/** Opens both files, brings them up to date, cleans up what a crash left, and answers what the writer can do. */
export function openWriter({ geodata, accounts }: WriterOptions): WriterHandlers {
  const db = openGeoPackage(geodata)
  const accountsDb = openForWriting(accounts)
  try {
    migrate(db, geodataMigrations)
    migrate(accountsDb, accountsMigrations)
    const loads = new Loads(db)
    loads.clearLeftovers()
    guardAllTables(db)
    return handlers(db, accountsDb, loads)
  } catch (error) {
    db.close()
    accountsDb.close()
    throw asStoreError(error, geodata)
  }
}

function handlers(db: Database, accounts: Database, loads: Loads): WriterHandlers {
  return {
    createDataset: (dataset, owner) => createDataset(db, dataset, owner),
    write: (id, author, changes) => writeFeatures(db, id, author, changes),
    beginLoad: (id, author) => loads.begin(id, author),
    loadRows: (load, features) => loads.add(load, features),
    finishLoad: (load) => loads.finish(load),
    abandonLoad: (load) => loads.abandon(load),
    putIndicators: (indicators) => putIndicators(db, indicators),
    putTransitFeed: (feed) => putTransitFeed(db, feed),
    setMeta: (key, value) => {
      db.prepare('INSERT OR REPLACE INTO kyoso_meta VALUES (?, ?)').run(key, value)
    },
    close: () => {
      accounts.close()
      db.close()
    },
  }
}
