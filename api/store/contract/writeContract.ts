import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../store.ts'
import { InvalidFeatures } from '../storeErrors.ts'
import { fill, type MakeStore, point, sample, stranger, system, uid } from './samples.ts'

export function writeContract(make: MakeStore): void {
  describe('writing', () => {
    let store: Store
    let dispose: () => Promise<void>

    beforeEach(async () => {
      ;({ store, dispose } = await make())
      await fill(store, 'venues', [sample(1, point(131, 34)), sample(2, point(132, 35))])
    })
    afterEach(() => dispose())

    const write = (...changes: Parameters<Store['write']>[3]) =>
      store.write(system, 'venues', 'hanako', changes)
    const revision = async () => (await store.dataset(stranger, 'venues'))?.revision

    it('creates, updates and deletes; counts, extent, search and box follow at once', async () => {
      const before = await revision()
      expect(
        await write(
          { kind: 'create', feature: sample(3, point(133, 36), { name: '太翔館' }) },
          { kind: 'update', uid: uid(1), version: 1, properties: { name: '明倫学舎' } },
          { kind: 'delete', uid: uid(2), version: 1 },
        ),
      ).toEqual([
        { kind: 'done', uid: uid(3), version: 1 },
        { kind: 'done', uid: uid(1), version: 2 },
        { kind: 'done', uid: uid(2), version: 2 },
      ])
      expect(await store.dataset(stranger, 'venues')).toMatchObject({
        featureCount: 2,
        locatedCount: 2,
        bbox: [131, 34, 133, 36],
      })
      expect(await revision()).toBeGreaterThan(before ?? 0)
      expect((await store.search(stranger, '太翔館', 5)).map((hit) => hit.uid)).toEqual([uid(3)])
      expect(await store.search(stranger, '地物1', 5)).toEqual([])
      const box = await store.features(stranger, 'venues', { limit: 9, bbox: [132.5, 35.5, 134, 37] })
      expect(box.features.map((feature) => feature.uid)).toEqual([uid(3)])
      expect(await store.feature(stranger, 'venues', uid(2))).toBeUndefined()
      const tile = await store.tileFeatures(stranger, 'venues', [130, 33, 134, 37], 5)
      expect(tile.map((feature) => feature.geometry)).toEqual([point(131, 34), point(133, 36)])
    })

    it('keeps what an update does not name', async () => {
      await write({ kind: 'update', uid: uid(1), version: 1, properties: { rooms: 4 } })
      await write({ kind: 'update', uid: uid(1), version: 2, geometry: null })
      const feature = await store.feature(stranger, 'venues', uid(1))
      expect(feature).toMatchObject({ version: 3, geometry: null, properties: { name: '地物1', rooms: 4 } })
      expect((await store.dataset(stranger, 'venues'))?.locatedCount).toBe(1)
    })

    it('reports a conflict with what is there now, and writes nothing of the call', async () => {
      await write({ kind: 'update', uid: uid(1), version: 1, properties: { rooms: 1 } })
      const before = await revision()
      const results = await write(
        { kind: 'create', feature: sample(9, null) },
        { kind: 'update', uid: uid(1), version: 1, properties: { rooms: 2 } },
        { kind: 'delete', uid: uid(7), version: 1 },
        { kind: 'create', feature: sample(2, null) },
      )
      expect(results).toMatchObject([
        { kind: 'conflict', uid: uid(1), current: { version: 2, properties: { rooms: 1 } } },
        { kind: 'conflict', uid: uid(7), current: null },
        { kind: 'conflict', uid: uid(2), current: { version: 1 } },
      ])
      expect(await store.feature(stranger, 'venues', uid(9))).toBeUndefined()
      expect(await revision()).toBe(before)
    })

    it('refuses what does not fit, naming every fault', async () => {
      const wrong = write(
        { kind: 'create', feature: { uid: 'x', geometry: null, properties: { rooms: 1.5, colour: 'red' } } },
        { kind: 'update', uid: uid(1), version: 1, geometry: { type: 'Point', coordinates: [200, 0] } },
        { kind: 'update', uid: uid(1), version: 1, geometry: { type: 'LineString', coordinates: [] } },
      )
      await expect(wrong).rejects.toThrow(InvalidFeatures)
      const fault: unknown = await wrong.catch((error: unknown) => error)
      const errors = fault instanceof InvalidFeatures ? fault.errors : []
      expect(errors.map((error) => error.path)).toEqual([
        'changes/0/uid',
        'changes/0/rooms',
        'changes/0/colour',
        'changes/1/geometry',
        'changes/2/geometry',
      ])
    })

    it('remembers every version with its author, also of what was loaded, deleted and came back', async () => {
      await write({ kind: 'update', uid: uid(1), version: 1, geometry: point(131.5, 34.5) })
      await write({ kind: 'delete', uid: uid(1), version: 2 })
      await write({ kind: 'create', feature: sample(1, point(130, 33), { name: '再建' }) })
      const history = await store.history(stranger, 'venues', uid(1))
      expect(history).toMatchObject([
        { version: 1, kind: 'create', author: 'loader', geometry: point(131, 34) },
        { version: 2, kind: 'update', author: 'hanako', geometry: point(131.5, 34.5) },
        { version: 3, kind: 'delete', author: 'hanako', geometry: point(131.5, 34.5) },
        {
          version: 4,
          kind: 'create',
          author: 'hanako',
          geometry: point(130, 33),
          properties: { name: '再建' },
        },
      ])
      expect(await store.feature(stranger, 'venues', uid(1))).toMatchObject({ version: 4 })
      const untouched = await store.history(stranger, 'venues', uid(2))
      expect(untouched).toMatchObject([{ version: 1, kind: 'create', author: 'loader' }])
      expect(await store.history(stranger, 'venues', uid(99))).toEqual([])
    })

    it('accepts only one of two writes that saw the same version', async () => {
      const results = await Promise.all(
        [1, 2, 3, 4].map((rooms) =>
          write({ kind: 'update', uid: uid(1), version: 1, properties: { rooms } }),
        ),
      )
      expect(results.flat().filter((result) => result.kind === 'done')).toHaveLength(1)
    })

    it('refuses a dataset that cannot be a table, and one that is there', async () => {
      const dataset = await store.dataset(system, 'venues')
      if (!dataset) throw new Error('expected the dataset made above')
      const create = (change: object) => store.createDataset(system, { ...dataset, ...change })
      await expect(create({})).rejects.toThrow(InvalidFeatures)
      await expect(create({ id: 'Venues; --' })).rejects.toThrow(InvalidFeatures)
      await expect(create({ id: 'gpkg_contents' })).rejects.toThrow(InvalidFeatures)
      await expect(create({ id: 'other', titleField: 'none' })).rejects.toThrow(InvalidFeatures)
      const fid = { name: 'fid', type: 'integer', title: { ja: '番号', en: 'Number' } }
      await expect(create({ id: 'other', fields: [...dataset.fields, fid] })).rejects.toThrow(InvalidFeatures)
      expect((await store.datasets(system)).map((each) => each.id)).toEqual(['venues'])
    })
  })
}
