import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { tileAt, tileBbox } from '#geodata/geometry/tileGrid.ts'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import { pointFeatures } from '../contract/pointFeatures.ts'
import { fill, point, sample, stranger, system, uid } from '../contract/samples.ts'
import { openSqliteStore, type SqliteStore } from './sqliteStore.ts'
import { storeFiles } from './storeFiles.ts'
import { makeFolder } from './testFolder.ts'

/** Beyond what is indexed on the spot: packs come from the reader thread, R*Tree and search are filled afterwards. */
const count = 25_000
const lonOf = (i: number): number => 131 + ((i * 7919) % count) / count
const latOf = (i: number): number => 34 + ((i * 104_729) % count) / count

function* rows(): Generator<NewFeature> {
  for (let i = 0; i < count; i++) {
    yield sample(i, point(lonOf(i), latOf(i)), {
      kind: i % 3 === 0 ? 'hall' : null,
      floor_area: i / 7,
      rooms: i % 5,
      open: i % 2 === 0,
    })
  }
}

describe('a dataset of 25,000 points', () => {
  let store: SqliteStore
  let path: string
  let remove: () => void

  beforeAll(async () => {
    const folder = makeFolder()
    remove = folder.remove
    store = await openSqliteStore({ folder: folder.path })
    path = storeFiles(folder.path).geodata
    await fill(store, 'large', [...rows()])
  })
  afterAll(async () => {
    await store.close()
    remove()
  })

  const inside = (box: Bbox): number[] =>
    Array.from({ length: count }, (_, i) => i).filter((i) => {
      const [lon, lat] = [lonOf(i), latOf(i)]
      return lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3]
    })

  it('answers a box exactly', async () => {
    const box: Bbox = [131.25, 34.5, 131.5, 34.75]
    const page = await store.features(stranger, 'large', { limit: 10_000, bbox: box })
    expect(page.features.map((feature) => feature.uid)).toEqual(inside(box).map(uid))
    const halls = await store.features(stranger, 'large', { limit: 1, bbox: box, filters: { kind: 'hall' } })
    expect(halls.matched).toBe(inside(box).filter((i) => i % 3 === 0).length)
  })

  it('thins a crowded tile and shows all of a quiet one, with the same properties from table and columns', async () => {
    const crowded = tileBbox(tileAt(131.5, 34.5, 6))
    const quiet = tileBbox(tileAt(131.5, 34.5, 12))
    const read = async (box: Bbox, zoom: number) => {
      const points = await store.pointTile(stranger, 'large', box, zoom)
      return points ? pointFeatures(points) : []
    }
    const fromTable = await read(crowded, 6)
    expect(fromTable.length).toBeGreaterThan(1000)
    expect(fromTable.length).toBeLessThanOrEqual(4096)
    // Once the columns are read, answers come from them.
    await store.warm()
    expect(await read(crowded, 6)).toEqual(fromTable)
    const all = inside(quiet)
    expect((await read(quiet, 12)).length).toBe(all.length)
  })

  it('keeps up with edits: moved, removed and new features', async () => {
    await store.write(system, 'large', 'x', [
      { kind: 'update', uid: uid(5), version: 1, geometry: point(140, 40), properties: { name: '動いた' } },
      { kind: 'delete', uid: uid(6), version: 1 },
      { kind: 'create', feature: sample(count + 1, point(140, 40), { name: '新しい' }) },
    ])
    const there: Bbox = [139, 39, 141, 41]
    const page = await store.features(stranger, 'large', { limit: 9, bbox: there })
    expect(page.features.map((feature) => feature.properties.name)).toEqual(['動いた', '新しい'])
    const tile = await store.pointTile(stranger, 'large', there, 8)
    const names = tile && pointFeatures(tile).map((feature) => feature.properties.name)
    expect(new Set(names)).toEqual(new Set(['動いた', '新しい']))
    for (const i of [5, 6]) {
      const [lon, lat] = [lonOf(i), latOf(i)]
      const box: Bbox = [lon - 1e-9, lat - 1e-9, lon + 1e-9, lat + 1e-9]
      expect((await store.features(stranger, 'large', { limit: 9, bbox: box })).matched).toBe(0)
      expect((await store.pointTile(stranger, 'large', box, 20))?.rows.length).toBe(0)
      const near = await store.nearby(stranger, [lon, lat], { radius: 1, limit: 9 })
      expect(near).toEqual([])
    }
    const [nearest] = await store.nearby(stranger, [140, 40], { radius: 500_000, limit: 1 })
    expect(nearest?.distance).toBe(0)
  })

  it('makes its index anew after many edits, and answers alike before and after', async () => {
    const changes = Array.from({ length: 600 }, (_, i) => i + 100)
    await store.write(
      system,
      'large',
      'x',
      changes.map((i) => ({ kind: 'update', uid: uid(i), version: 1, geometry: point(120 + i / 1000, 20) })),
    )
    const box: Bbox = [119, 19, 121, 21]
    for (let round = 0; round < 5; round++) {
      expect((await store.features(stranger, 'large', { limit: 1, bbox: box })).matched).toBe(600)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })

  it('fills search and R*Tree afterwards, edits included, and only then announces the R*Tree', async () => {
    const file = new Database(path, { readonly: true })
    const announced = file.prepare(`SELECT count(*) FROM gpkg_extensions WHERE table_name = 'large'`).pluck()
    await vi.waitFor(() => expect(announced.get()).toBe(1), 60_000)
    expect(file.prepare('SELECT count(*) FROM rtree_large_geom').pluck().get()).toBe(count)
    file.close()
    const titles = async (text: string) => (await store.search(stranger, text, 3)).map((hit) => hit.title)
    expect(await titles('地物24999')).toEqual(['地物24999'])
    expect(await titles('動いた')).toEqual(['動いた'])
    expect(await titles('地物6')).not.toContain('地物6')
    expect((await store.features(stranger, 'large', { limit: 1, text: '地物2499' })).matched).toBe(11)
  })

  it('forgets what a new load replaces', async () => {
    await store.load(system, 'large', 'x', [sample(1, point(131.5, 34.5), { name: 'ひとつ' })])
    const world: Bbox = [-180, -90, 180, 90]
    expect((await store.features(stranger, 'large', { limit: 1, bbox: world })).matched).toBe(1)
    expect((await store.tileFeatures(stranger, 'large', world, 0)).length).toBe(1)
    expect(await store.search(stranger, '地物24999', 3)).toEqual([])
    expect((await store.search(stranger, 'ひとつ', 3)).length).toBe(1)
  })
})
