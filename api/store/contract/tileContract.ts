import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { Store } from '../store.ts'
import { pointFeatures } from './pointFeatures.ts'
import { fill, type MakeStore, point, sample, square, stranger, system, uid } from './samples.ts'

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

    it('of points are the same in columns, after edits too; other datasets have none', async () => {
      const rows = Array.from({ length: 50 }, (_, i) =>
        sample(i, i % 10 === 0 ? null : point(131 + i / 100, 34 + (i % 7) / 10), {
          kind: i % 3 === 0 ? 'hall' : null,
          floor_area: i / 7,
          rooms: -(i % 5),
          open: i % 2 === 0,
        }),
      )
      await fill(store, 'places', rows)
      await fill(store, 'areas', [sample(1, square(131, 34, 1))], { geometry: 'polygon' })
      const both = async (box: Bbox) => {
        const columns = await store.pointTile(stranger, 'places', box, 12)
        const features = await store.tileFeatures(stranger, 'places', box, 12)
        expect(columns && pointFeatures(columns)).toEqual(features.toSorted((a, b) => a.fid - b.fid))
        return features.map((feature) => feature.properties.name)
      }
      const part: Bbox = [131.2, 34, 131.5, 34.35]
      expect((await both([131, 34, 132, 35])).length).toBe(45)
      expect((await both(part)).length).toBeLessThan(30)
      await store.write(system, 'places', 'x', [
        {
          kind: 'update',
          uid: uid(1),
          version: 1,
          geometry: point(131.3, 34.2),
          properties: { name: '動いた' },
        },
        { kind: 'update', uid: uid(21), version: 1, geometry: null },
        { kind: 'delete', uid: uid(22), version: 1 },
      ])
      const names = await both(part)
      expect(names).toContain('動いた')
      expect(names).not.toContain('地物22')
      expect(await store.pointTile(stranger, 'areas', [131, 34, 132, 35], 12)).toBeUndefined()
    })

    it('hold no more than was asked for', async () => {
      const rows = Array.from({ length: 500 }, (_, i) => sample(i, point(131 + i / 500, 34 + (i % 23) / 23)))
      await fill(store, 'places', rows)
      const box: Bbox = [131, 34, 132, 35]
      const features = await store.tileFeatures(stranger, 'places', box, 9, 100)
      const points = await store.pointTile(stranger, 'places', box, 9, 100)
      expect(features.length).toBeGreaterThan(25)
      expect(features.length).toBeLessThanOrEqual(100)
      expect(points && pointFeatures(points)).toEqual(features.toSorted((a, b) => a.fid - b.fid))
    })
  })
}
