import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Store } from '../store.ts'
import { InvalidFeatures } from '../storeErrors.ts'
import { fill, type MakeStore, point, sample, stranger, system, uid } from './samples.ts'

export function loadContract(make: MakeStore): void {
  describe('bulk load', () => {
    let store: Store
    let dispose: () => Promise<void>

    beforeEach(async () => {
      ;({ store, dispose } = await make())
      await fill(store, 'venues', [sample(1, point(131, 34)), sample(2, point(132, 35))])
    })
    afterEach(() => dispose())

    const uids = async () =>
      (await store.features(stranger, 'venues', { limit: 99 })).features.map((feature) => feature.uid)

    it('replaces the rows at once: nobody meets a half', async () => {
      const rows = Array.from({ length: 6000 }, (_, i) => sample(100 + i, point(131 + i / 1e4, 34)))
      let done = false
      const loading = store.load(system, 'venues', 'loader', rows).finally(() => {
        done = true
      })
      const counts = new Set<number>()
      while (!done) {
        counts.add((await store.features(stranger, 'venues', { limit: 1 })).matched)
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      expect(await loading).toBe(6000)
      counts.add((await store.features(stranger, 'venues', { limit: 1 })).matched)
      expect(counts).toEqual(new Set([2, 6000]))
    })

    it('leaves the old rows when the source fails, a row does not fit or a uid stands twice', async () => {
      function* failing(): Generator<NewFeature> {
        yield sample(3, null)
        throw new Error('the file ends here')
      }
      await expect(store.load(system, 'venues', 'x', failing())).rejects.toThrow('the file ends here')
      const misfit = [sample(3, null), sample(4, null, { rooms: 'many' })]
      await expect(store.load(system, 'venues', 'x', misfit)).rejects.toThrow(InvalidFeatures)
      const twice = [sample(3, null), sample(4, null), sample(3, null)]
      await expect(store.load(system, 'venues', 'x', twice)).rejects.toThrow(InvalidFeatures)
      expect(await uids()).toEqual([uid(1), uid(2)])
      expect(await store.load(system, 'venues', 'x', [sample(5, null)])).toBe(1)
      expect(await uids()).toEqual([uid(5)])
    })

    it('goes on with versions and history of what was there before', async () => {
      await store.load(system, 'venues', 'second', [sample(1, point(131, 34), { rooms: 2 }), sample(3, null)])
      expect(await store.feature(stranger, 'venues', uid(1))).toMatchObject({ version: 2 })
      expect(await store.history(stranger, 'venues', uid(1))).toMatchObject([
        { version: 1, kind: 'create', author: 'loader', properties: { rooms: null } },
        { version: 2, kind: 'update', author: 'second', properties: { rooms: 2 } },
      ])
      expect(await store.history(stranger, 'venues', uid(2))).toMatchObject([
        { version: 1, kind: 'create', author: 'loader' },
        { version: 2, kind: 'delete', author: 'second' },
      ])
      await store.load(system, 'venues', 'third', [sample(2, point(132, 35))])
      expect(await store.feature(stranger, 'venues', uid(2))).toMatchObject({ version: 3 })
    })

    it('takes two loads of two datasets at a time, and writes in between', async () => {
      await fill(store, 'others', [])
      const rows = (from: number) => Array.from({ length: 3000 }, (_, i) => sample(from + i, point(131, 34)))
      const results = await Promise.all([
        store.load(system, 'venues', 'a', rows(10)),
        store.load(system, 'others', 'b', rows(20)),
        store.write(system, 'venues', 'c', [{ kind: 'delete', uid: uid(1), version: 1 }]),
      ])
      expect(results).toMatchObject([3000, 3000, [{ kind: 'done' }]])
      expect((await store.datasets(stranger)).map((dataset) => dataset.featureCount)).toEqual([3000, 3000])
    })
  })
}
