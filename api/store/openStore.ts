import { seedStore } from './seedStore.ts'
import { openSqliteStore } from './sqlite/sqliteStore.ts'
import type { Store } from './store.ts'

export type StoreOptions = {
  /** Where the database files live; made when missing. */
  folder: string
  /** `geodata/bundled`, or a copy of it: what a new store is filled with. Without it a new store is empty. */
  bundled?: string
  /** Told the Japanese title of each dataset while a new store is being filled. */
  onSeed?: (title: string) => void
}

const seeded = 'seeded'

/** Opens the store of `folder`, making and filling it when it is new. Throws `StoreUnavailable` with a sentence for people. */
export async function openStore({ folder, bundled, onSeed }: StoreOptions): Promise<Store> {
  const store = await openSqliteStore({ folder })
  if (bundled === undefined || store.meta(seeded)) return store
  try {
    await seedStore(store, bundled, onSeed)
    await store.setMeta(seeded, new Date().toISOString())
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
