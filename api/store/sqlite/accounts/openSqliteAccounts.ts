import type { Accounts } from '../../accounts.ts'
import { openForReading } from '../geopackage/openDatabase.ts'
import { asStoreError } from '../geopackage/sqliteErrors.ts'
import type { MapWriterOptions } from '../maps/mapCalls.ts'
import { sqliteMapStore } from '../maps/sqliteMapStore.ts'
import { signInDatabase } from '../people/signInDatabase.ts'
import { sqlitePeopleStore } from '../people/sqlitePeopleStore.ts'
import { storeFiles } from '../storeFiles.ts'
import { ThreadClient } from '../thread/threadClient.ts'
import type { AccountsCalls } from './accountsCalls.ts'

export type AccountsOptions = { folder: string } & Omit<MapWriterOptions, 'accounts'>

/** The second file of `folder`, which `openSqliteStore` has taken and brought up to date; to be closed before that. */
export async function openSqliteAccounts({ folder, ...options }: AccountsOptions): Promise<Accounts> {
  const { accounts } = storeFiles(folder)
  const writerOptions: MapWriterOptions = { accounts, ...options }
  const writer = await ThreadClient.start<AccountsCalls>('mapsThread', writerOptions)
  const db = openForReading(accounts)
  /** From one state of the file, whatever is written meanwhile. */
  const read = async <T>(query: () => T): Promise<T> => {
    try {
      return db.transaction(query).deferred()
    } catch (error) {
      throw asStoreError(error, accounts)
    }
  }
  const close = async (): Promise<void> => {
    // The writer goes last: the last connection that may write puts the WAL into the file and removes it.
    db.close()
    await writer.end()
  }
  const versions = { now: 0 }
  return {
    maps: sqliteMapStore(db, writer, read, close),
    people: sqlitePeopleStore(db, writer, read, versions),
    signIns: signInDatabase(db, async (query) => {
      const answer = await writer.call('runSignIn', query)
      versions.now += 1
      return answer
    }),
    close,
  }
}
