import { join } from 'node:path'

/** The files of a store's folder. */
export type StoreFiles = { geodata: string; accounts: string; lock: string }

export const storeFiles = (folder: string): StoreFiles => ({
  geodata: join(folder, 'geodata.gpkg'),
  accounts: join(folder, 'accounts.sqlite'),
  lock: join(folder, 'kyoso.lock'),
})
