import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tileBbox } from '#geodata/geometry/tileGrid.ts'
import { createApp } from './app.ts'
import { datasetSummary } from './http/schemas/dataset.ts'
import { featureCollection } from './http/schemas/feature.ts'
import { indicators } from './http/schemas/indicator.ts'
import { searchHit } from './http/schemas/search.ts'
import { transitDay, transitFeed } from './http/schemas/transit.ts'
import type { MapStore } from './store/mapStore.ts'
import { openAccounts } from './store/openAccounts.ts'
import { openStore } from './store/openStore.ts'
import type { Store } from './store/store.ts'
import { heaviestTile } from './tiles/tileSource.ts'

/** The data that ships, through the front door. */

let folder: string
let store: Store
let maps: MapStore
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyoso-bundled-'))
  store = await openStore({ folder, bundled: join(import.meta.dirname, '..', 'geodata', 'bundled') })
  const accounts = await openAccounts(folder)
  maps = accounts.maps
  app = createApp({ store, maps, people: accounts.people, limit: { requests: 1_000_000, seconds: 1 } })
}, 120_000)
afterAll(async () => {
  await maps.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const read = async <S extends v.GenericSchema>(path: string, schema: S): Promise<v.InferOutput<S>> =>
  v.parse(schema, await (await app.request(path)).json())
const list = async () =>
  (await read('/api/datasets', v.object({ datasets: v.array(datasetSummary) }))).datasets

test('every dataset and every feature is what the schemas say', async () => {
  const datasets = await list()
  expect(datasets.length).toBeGreaterThan(10)
  for (const dataset of datasets) {
    const { features, numberMatched } = await read(
      `/api/datasets/${dataset.id}/features?limit=10000`,
      featureCollection,
    )
    expect([dataset.id, features.length, numberMatched]).toEqual([
      dataset.id,
      dataset.featureCount,
      dataset.featureCount,
    ])
    const fields = new Set([...dataset.fields.map((field) => field.name), 'fid', 'version'])
    for (const name of Object.keys(features[0]?.properties ?? {})) expect(fields).toContain(name)
    expect(fields).toContain(dataset.titleField)
  }
})

test.each(['萩', '豊北', '特牛', 'ほうほく', 'ｺｯﾄｲ', 'こっとい'])(
  'search finds something for %s',
  async (word) => {
    const { hits } = await read(
      `/api/search?q=${encodeURIComponent(word)}`,
      v.object({ hits: v.array(searchHit) }),
    )
    expect(hits.length).toBeGreaterThan(0)
  },
)

test('the indicators and a day of every timetable', async () => {
  expect((await read('/api/indicators', indicators)).indicators).toHaveLength(5)
  const { feeds } = await read('/api/transit', v.object({ feeds: v.array(transitFeed) }))
  expect(feeds.length).toBeGreaterThan(0)
  for (const feed of feeds) {
    const { trips, date } = await read(`/api/transit/${feed.id}/days/${feed.start}`, transitDay)
    expect(trips.length).toBeGreaterThan(0)
    expect(date >= feed.start && date <= feed.end).toBe(true)
  }
})

test('no tile of zoom 0 to 14 is heavier than allowed; every located feature is in the tile of the world', {
  timeout: 300_000,
}, async () => {
  for (const { id, bbox, locatedCount } of await list()) {
    if (!bbox) continue
    expect([id, (await app.request(`/tiles/${id}/0/0/0.mvt`)).status]).toEqual([
      id,
      locatedCount > 0 ? 200 : 204,
    ])
    // Down to the heaviest child of each tile: what is light above can only be lighter beside it.
    let [x, y] = [0, 0]
    for (let z = 1; z <= 14; z++) {
      const children = [0, 1, 2, 3].map((child) => ({ z, x: 2 * x + (child & 1), y: 2 * y + (child >> 1) }))
      const sizes = []
      for (const tile of children.filter((each) => meets(tileBbox(each), bbox))) {
        const response = await app.request(`/tiles/${id}/${tile.z}/${tile.x}/${tile.y}.mvt`, {
          headers: { 'Accept-Encoding': 'gzip' },
        })
        sizes.push({ ...tile, bytes: (await response.arrayBuffer()).byteLength })
      }
      const heaviest = sizes.toSorted((a, b) => b.bytes - a.bytes)[0]
      if (!heaviest) break
      expect(heaviest.bytes).toBeLessThanOrEqual(heaviestTile)
      ;({ x, y } = heaviest)
    }
  }
})

const meets = (a: number[], b: number[]): boolean =>
  (a[0] ?? 0) <= (b[2] ?? 0) &&
  (b[0] ?? 0) <= (a[2] ?? 0) &&
  (a[1] ?? 0) <= (b[3] ?? 0) &&
  (b[1] ?? 0) <= (a[3] ?? 0)
