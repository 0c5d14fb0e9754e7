import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeStore } from '../storeContract.ts'
import { openSqliteStore } from './sqliteStore.ts'

describeStore('SQLite store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kyoso-store-'))
  const store = await openSqliteStore({ folder })
  const dispose = async (): Promise<void> => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { store, dispose }
})
