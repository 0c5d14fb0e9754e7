import type { BundledDataset, BundledIndicators } from '#geodata/schema/bundled.ts'
import type { Localized } from '#geodata/schema/localized.ts'
import { decodeFeed } from '#geodata/transit/decodeFeed.ts'
import type { BundledFile } from './bundledFiles.ts'
import { bundledAuthor, refreshDataset } from './refreshDataset.ts'
import type { Store, Viewer } from './store.ts'

const product: Viewer = { kind: 'system' }

/** What came of one file: rows of people that a dataset of the bundle kept, and whether it was there before. */
export type Seeded = { title: Localized; isNew: boolean; kept: number }

/**
 * Puts one file of the bundle into the store, or brings what an older edition of it left there up to date. Interrupted, it may
 * simply run again: a dataset is there with all its rows or without any. undefined: not a dataset.
 */
export async function seedFile(
  store: Store,
  { name, read }: BundledFile,
  progress: (title: string) => void,
): Promise<Seeded | undefined> {
  if (name.startsWith('datasets/')) {
    const bundled: BundledDataset = JSON.parse(read())
    progress(bundled.dataset.title.ja)
    return seedDataset(store, bundled)
  }
  if (name.startsWith('transit/')) await store.putTransitFeed(product, decodeFeed(JSON.parse(read())))
  else {
    const indicators: BundledIndicators = JSON.parse(read())
    await store.putIndicators(product, indicators)
  }
  return undefined
}

async function seedDataset(store: Store, bundled: BundledDataset): Promise<Seeded> {
  const { dataset, features } = bundled
  const known = await store.dataset(product, dataset.id)
  if (!known) await store.createDataset(product, dataset)
  const isNew = !known || known.revision === 0
  const kept = known && !isNew ? await refreshDataset(store, known, bundled) : 0
  if (isNew) await store.load(product, dataset.id, bundledAuthor, features, dataset)
  return { title: dataset.title, isNew, kept }
}
