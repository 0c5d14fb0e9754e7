import type { Localized } from '#geodata/schema/localized.ts'
import { type BundledFile, bundledFiles } from './bundledFiles.ts'
import { type Seeded, seedFile } from './seedStore.ts'
import { openSqliteStore, type SqliteStore } from './sqlite/sqliteStore.ts'
import type { Store } from './store.ts'

export type StoreOptions = {
  /** Where the database files live; made when missing. */
  folder: string
  /** `geodata/bundled`, or a copy of it: what a new store is filled with and an older one brought up to. Without it the store stays as it is. */
  bundled?: string
  /** Told the Japanese title of each dataset while a store is being filled or brought up to date. */
  onSeed?: (title: string) => void
  /** Told, in one sentence, that a store was brought up to a newer bundle and what of people's it kept. */
  onRefresh?: (sentence: Localized) => void
}

/** Name of a note in the store: the hash of each bundled file that it was filled from. */
const seededFrom = 'bundled'

/**
 * Opens the store of `folder`, making and filling it when it is new and refreshing its bundled rows when the program brings others.
 * Throws `StoreUnavailable` with a sentence for people.
 */
export async function openStore({ folder, bundled, onSeed, onRefresh }: StoreOptions): Promise<Store> {
  const store = await openSqliteStore({ folder })
  if (bundled === undefined) return store
  try {
    const files = bundledFiles(bundled)
    const known = readEdition(store)
    const others = files.filter(({ name, hash }) => known[name] !== hash)
    if (others.length === 0) return store
    const refreshed = await seedAll(store, others, onSeed)
    const edition = Object.fromEntries(files.map(({ name, hash }) => [name, hash]))
    await store.setMeta(seededFrom, JSON.stringify(edition))
    if (refreshed.length > 0) onRefresh?.(refreshSentence(refreshed))
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A store that an earlier program filled has no such note: all of its rows are compared once. */
function readEdition(store: SqliteStore): Record<string, string> {
  const note = store.meta(seededFrom)
  return note ? JSON.parse(note) : {}
}

/** Answers the datasets that were there before. */
async function seedAll(
  store: Store,
  files: BundledFile[],
  onSeed: (title: string) => void = () => {},
): Promise<Seeded[]> {
  const refreshed: Seeded[] = []
  for (const file of files) {
    const seeded = await seedFile(store, file, onSeed)
    if (seeded && !seeded.isNew) refreshed.push(seeded)
  }
  return refreshed
}

function refreshSentence(refreshed: Seeded[]): Localized {
  const count = refreshed.length
  const kept = refreshed.filter((each) => each.kept > 0)
  const total = kept.reduce((sum, each) => sum + each.kept, 0)
  const list = (language: 'ja' | 'en'): string =>
    kept.map(({ title, kept }) => `${title[language]} ${kept}`).join(language === 'ja' ? '、' : ', ')
  return {
    ja: `同梱データの新しい版に合わせて${count}件のデータセットを確かめました${
      total > 0
        ? `。こちらで編集・追加・削除された${total}件の地物はそのまま残しています（${list('ja')}）`
        : ''
    }。`,
    en: `Compared ${count} datasets with the newer bundled data${
      total > 0 ? ` and kept ${total} features that were edited, added or deleted here (${list('en')})` : ''
    }.`,
  }
}
