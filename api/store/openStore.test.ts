import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Geometry } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BundledDataset } from '#geodata/schema/bundled.ts'
import { openStore } from './openStore.ts'
import { publicViewer, type Store } from './store.ts'

const bundled = join(import.meta.dirname, '../../geodata/bundled')

const files: BundledDataset[] = readdirSync(join(bundled, 'datasets'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(bundled, 'datasets', name), 'utf8')))

/** A collection of one line or area is kept as it is and read as the single one. */
function asRead(geometry: Geometry | null): Geometry | null {
  if (geometry?.type === 'MultiPolygon' && geometry.coordinates.length === 1) {
    return { type: 'Polygon', coordinates: geometry.coordinates[0] ?? [] }
  }
  if (geometry?.type === 'MultiLineString' && geometry.coordinates.length === 1) {
    return { type: 'LineString', coordinates: geometry.coordinates[0] ?? [] }
  }
  return geometry
}

describe('a new store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kyoso-open-'))
  let store: Store

  beforeAll(async () => {
    store = await openStore({ folder, bundled })
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('holds every bundled feature, value by value', async () => {
    expect((await store.datasets(publicViewer)).length).toBe(files.length)
    for (const { dataset, features } of files) {
      const summary = await store.dataset(publicViewer, dataset.id)
      expect(summary).toMatchObject({ ...dataset, featureCount: features.length })
      expect(summary?.locatedCount).toBe(features.filter((feature) => feature.geometry).length)
      const page = await store.features(publicViewer, dataset.id, { limit: 10_000 })
      expect(page.features.map(({ uid, geometry, properties }) => ({ uid, geometry, properties }))).toEqual(
        features.map(({ uid, geometry, properties }) => ({
          uid,
          geometry: asRead(geometry),
          properties: Object.fromEntries(
            dataset.fields.map((field) => [field.name, properties[field.name] ?? null]),
          ),
        })),
      )
    }
  })

  it.each([
    ['萩', '萩市'],
    ['豊北', /^豊北町/],
    ['特牛', '特牛駅'],
    ['ほうほく', /^豊北町/],
    ['ｺｯﾄｲ', '特牛駅'],
    ['こっとい', '特牛駅'],
    ['東萩', '東萩駅'],
    ['たきべ', '滝部駅'],
    ['角島', /角島/],
  ])('finds %s', async (text, first) => {
    const [hit] = await store.search(publicViewer, text, 5)
    expect(hit?.title).toMatch(first)
  })

  it('knows indicators and timetables', async () => {
    expect((await store.indicators()).indicators.length).toBeGreaterThan(0)
    const feeds = await store.transitFeeds()
    expect(feeds.length).toBeGreaterThan(0)
    for (const { id, start } of feeds) {
      expect((await store.transitDay(id, start))?.trips.length).toBeGreaterThan(0)
    }
  })

  it('is filled once only', async () => {
    const [dataset] = await store.datasets(publicViewer)
    if (!dataset) throw new Error('expected a bundled dataset')
    await store.load({ kind: 'system' }, dataset.id, 'test', [])
    await store.close()
    store = await openStore({ folder, bundled })
    expect((await store.dataset(publicViewer, dataset.id))?.featureCount).toBe(0)
  })
})
