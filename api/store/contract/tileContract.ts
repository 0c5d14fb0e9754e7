import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { Store } from '../store.ts'
import { fill, type MakeStore, point, sample, square, stranger } from './samples.ts'

export function tileContract(make: MakeStore): void {
  describe('tiles', () => {
    let store: Store
    let dispose: () => Promise<void>

    beforeEach(async () => {
      ;({ store, dispose } = await make())
    })
    afterEach(() => dispose())

    it('hold what meets their box, whole and with its properties', async () => {
      await fill(
        store,
        'areas',
        [sample(1, square(131, 34, 1), { rooms: 7 }), sample(2, square(140, 34, 1)), sample(3, null)],
        { geometry: 'polygon' },
      )
      const tile = await store.tileFeatures(stranger, 'areas', [131.9, 34.9, 133, 36], 8)
      expect(tile).toMatchObject([{ geometry: square(131, 34, 1), properties: { name: '地物1', rooms: 7 } }])
    })

    it('of a crowded dataset are thinned, always to the same features, which stay when zooming in', async () => {
      const count = 30_000
      const rows = Array.from({ length: count }, (_, i) =>
        sample(i, point(131 + ((i * 7919) % count) / count, 34 + ((i * 104_729) % count) / count)),
      )
      await fill(store, 'crowd', rows)
      const fids = async (box: Bbox, zoom: number) =>
        (await store.tileFeatures(stranger, 'crowd', box, zoom)).map((feature) => feature.fid)
      const whole: Bbox = [131, 34, 132, 35]
      const quarter: Bbox = [131, 34, 131.5, 34.5]
      const far = await fids(whole, 8)
      expect(far.length).toBeGreaterThan(1000)
      expect(far.length).toBeLessThan(count)
      expect(new Set(await fids(whole, 8))).toEqual(new Set(far))
      const near = new Set(await fids(quarter, 9))
      const inQuarter = await store.features(stranger, 'crowd', { limit: count, bbox: quarter })
      const there = new Set(inQuarter.features.map((feature) => feature.fid))
      expect(far.filter((fid) => there.has(fid) && !near.has(fid))).toEqual([])
    })
  })
}
