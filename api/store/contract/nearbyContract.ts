import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { metresBetween } from '#geodata/transit/metres.ts'
import type { Store } from '../store.ts'
import { fill, type MakeStore, point, sample, square, stranger } from './samples.ts'

export function nearbyContract(make: MakeStore): void {
  describe('nearby', () => {
    let store: Store
    let dispose: () => Promise<void>

    beforeEach(async () => {
      ;({ store, dispose } = await make())
    })
    afterEach(() => dispose())

    it('is exact: the same as going through all points', async () => {
      const lon = fc.oneof(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.constantFrom(-180, 180, 179.999, -179.999),
      )
      const lat = fc.oneof(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.constantFrom(-90, 90, 89.9, 34.4),
      )
      const place = fc.tuple(lon, lat)
      const radius = fc.oneof(fc.integer({ min: 1, max: 21_000_000 }), fc.integer({ min: 1, max: 50_000 }))
      let round = 0
      await fc.assert(
        fc.asyncProperty(fc.array(place, { maxLength: 50 }), place, radius, async (all, from, metres) => {
          round += 1
          const id = `round_${round}`
          await fill(
            store,
            id,
            all.map(([x, y], i) => sample(i, point(x, y))),
          )
          const expected = all
            .map((position) => metresBetween(position, from))
            .filter((distance) => distance <= metres)
            .sort((a, b) => a - b)
          const hits = await store.nearby(stranger, from, { radius: metres, limit: 100, datasets: [id] })
          expect(hits.map((hit) => hit.distance)).toEqual(expected)
          const few = await store.nearby(stranger, from, { radius: metres, limit: 3, datasets: [id] })
          expect(few.map((hit) => hit.distance)).toEqual(expected.slice(0, 3))
        }),
        { numRuns: 40 },
      )
    })

    it('measures to the edge of lines and areas, 0 inside', async () => {
      await fill(store, 'areas', [sample(1, square(131, 34, 1))], { geometry: 'polygon' })
      await fill(
        store,
        'lines',
        [
          sample(1, {
            type: 'LineString',
            coordinates: [
              [131, 33.9],
              [132, 33.9],
            ],
          }),
        ],
        { geometry: 'line' },
      )
      const inside = await store.nearby(stranger, [131.5, 34.5], { radius: 1000, limit: 9 })
      expect(inside).toMatchObject([{ dataset: 'areas', distance: 0 }])
      const south = await store.nearby(stranger, [131.5, 33.95], { radius: 6000, limit: 9 })
      expect(south.map((hit) => hit.dataset).sort()).toEqual(['areas', 'lines'])
      for (const hit of south) expect(hit.distance).toBeCloseTo(5559.75, 1)
    })

    it('looks through all datasets, or those named', async () => {
      await fill(store, 'one', [sample(1, point(131.4, 34.4), { name: '近い' })])
      await fill(store, 'two', [sample(1, point(131.41, 34.4), { name: '遠い' }), sample(2, null)])
      const names = async (datasets?: string[]) =>
        (
          await store.nearby(stranger, [131.4, 34.4], {
            radius: 2000,
            limit: 9,
            ...(datasets ? { datasets } : {}),
          })
        ).map((hit) => hit.title)
      expect(await names()).toEqual(['近い', '遠い'])
      expect(await names(['two'])).toEqual(['遠い'])
      expect(await names([])).toEqual([])
    })
  })
}
