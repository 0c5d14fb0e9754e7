import { makeRowStorage } from './rows/rowStorage.ts'

const MAP_PREFIX = 'kyoso-map-'

/**
 * Another person may sit down at this device: the copies of maps and rows that this browser keeps go. For when nothing waits to
 * be sent; what a browser does not let one remove stays.
 */
export const forgetDevice = async (): Promise<void> => {
  const storage = makeRowStorage()
  await storage.forgetRows().catch(() => undefined)
  void storage.close().catch(() => undefined)
  const databases = (await indexedDB.databases?.().catch(() => [])) ?? []
  for (const { name } of databases) if (name?.startsWith(MAP_PREFIX)) indexedDB.deleteDatabase(name)
}
