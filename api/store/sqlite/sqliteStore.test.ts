import { describeStore } from '../storeContract.ts'
import { openSqliteStore } from './sqliteStore.ts'
import { makeFolder } from './testFolder.ts'

describeStore('SQLite store', async () => {
  const folder = makeFolder()
  const store = await openSqliteStore({ folder: folder.path })
  const dispose = async (): Promise<void> => {
    await store.close()
    folder.remove()
  }
  return { store, dispose }
})
