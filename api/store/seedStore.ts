import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BundledDataset, BundledIndicators } from '#geodata/schema/bundled.ts'
import { decodeFeed } from '#geodata/transit/decodeFeed.ts'
import type { Store, Viewer } from './store.ts'

const product: Viewer = { kind: 'system' }
const author = 'bundled'

/**
 * Fills a store from `geodata/bundled`: `datasets/*.json`, `indicators.json`, `transit/*.json`. Interrupted, it may simply run
 * again: a dataset is there with all its rows or without any.
 */
export async function seedStore(
  store: Store,
  bundled: string,
  progress: (name: string) => void = () => {},
): Promise<void> {
  const datasets = join(bundled, 'datasets')
  if (!existsSync(datasets)) throw new Error(`expected bundled data in ${bundled}`)
  for (const path of jsonFiles(datasets)) {
    const { dataset, features }: BundledDataset = readJson(path)
    progress(dataset.title.ja)
    const known = await store.dataset(product, dataset.id)
    if (!known) await store.createDataset(product, dataset)
    if (!known || known.featureCount === 0) await store.load(product, dataset.id, author, features)
  }
  const indicators = join(bundled, 'indicators.json')
  if (existsSync(indicators)) {
    const document: BundledIndicators = readJson(indicators)
    await store.putIndicators(product, document)
  }
  for (const path of jsonFiles(join(bundled, 'transit'))) {
    await store.putTransitFeed(product, decodeFeed(readJson(path)))
  }
}

const jsonFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name))
    : []

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
