import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredFeature } from '#geodata/schema/feature.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import type { Store } from '../store.ts'
import { fill, type MakeStore, point, sample, square, stranger, uid } from './samples.ts'

async function allPages(store: Store, id: string, query: FeatureQuery): Promise<StoredFeature[]> {
  const met: StoredFeature[] = []
  let after: number | undefined
  do {
    const page = await store.features(stranger, id, { ...query, ...(after === undefined ? {} : { after }) })
    met.push(...page.features)
    after = page.next
  } while (after !== undefined)
  return met
}

const names = (features: StoredFeature[]): unknown[] => features.map((feature) => feature.properties.name)

export function readContract(make: MakeStore): void {
  describe('reading', () => {
    let store: Store
    let dispose: () => Promise<void>

    beforeEach(async () => {
      ;({ store, dispose } = await make())
    })
    afterEach(() => dispose())

    it('gives back what was loaded, values and nulls of every type', async () => {
      const properties = {
        name: '明倫学舎',
        name_kana: 'めいりんがくしゃ',
        municipality: '萩市',
        kind: null,
        floor_area: 0.1,
        rooms: -3,
        open: false,
        since: '2017-03-04',
        precision: 'exact',
      }
      await fill(store, 'venues', [{ uid: uid(1), geometry: point(131.4, 34.4), properties }])
      const feature = await store.feature(stranger, 'venues', uid(1))
      expect(feature).toMatchObject({ uid: uid(1), version: 1, geometry: point(131.4, 34.4), properties })
      expect(await store.feature(stranger, 'venues', uid(2))).toBeUndefined()
    })

    it('counts features and positions and knows the extent', async () => {
      const rows = [sample(1, point(131, 34)), sample(2, point(132, 35)), sample(3, null)]
      await fill(store, 'venues', rows)
      await fill(store, 'plans', [sample(1, null)], { geometry: 'none' })
      expect(await store.datasets(stranger)).toMatchObject([
        { id: 'venues', featureCount: 3, locatedCount: 2, bbox: [131, 34, 132, 35] },
        { id: 'plans', featureCount: 1, locatedCount: 0, bbox: null },
      ])
    })

    it('meets every feature once, whatever the page size, with the count of all on each page', async () => {
      await fill(
        store,
        'venues',
        Array.from({ length: 23 }, (_, i) => sample(i, point(131 + i / 100, 34))),
      )
      const queries: Partial<FeatureQuery>[] = [{}, { bbox: [130, 33, 132, 35] }, { text: '地物' }]
      for (const limit of [1, 7, 23, 100]) {
        for (const part of queries) {
          const query = { ...part, limit }
          expect((await store.features(stranger, 'venues', query)).matched).toBe(23)
          const met = await allPages(store, 'venues', query)
          expect(new Set(met.map((feature) => feature.uid)).size).toBe(23)
          expect(met).toHaveLength(23)
        }
      }
    })

    it('answers a box exactly as going through all points does', async () => {
      const degrees = fc.integer({ min: -2000, max: 2000 }).map((step) => 131 + step / 1e7)
      const points = fc.array(
        fc.tuple(
          degrees,
          degrees.map((lon) => lon - 97),
        ),
        { minLength: 1, maxLength: 60 },
      )
      let round = 0
      await fc.assert(
        fc.asyncProperty(
          points,
          fc.tuple(degrees, degrees),
          fc.tuple(degrees, degrees),
          async (all, lons, lats) => {
            round += 1
            const id = `round_${round}`
            await fill(
              store,
              id,
              all.map(([lon, lat], i) => sample(i, point(lon, lat))),
            )
            const [west, east] = [Math.min(...lons), Math.max(...lons)]
            const [south, north] = [Math.min(...lats) - 97, Math.max(...lats) - 97]
            const inside = all.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north)
            const page = await store.features(stranger, id, { limit: 100, bbox: [west, south, east, north] })
            expect(page.matched).toBe(inside.length)
            expect(page.features.map((feature) => feature.geometry)).toEqual(
              inside.map(([x, y]) => point(x, y)),
            )
          },
        ),
        { numRuns: 25 },
      )
    })

    it('takes a box across the antimeridian from both sides', async () => {
      await fill(store, 'islands', [
        sample(1, point(179.5, 0)),
        sample(2, point(-179.5, 0)),
        sample(3, point(0, 0)),
      ])
      const page = await store.features(stranger, 'islands', { limit: 9, bbox: [179, -1, -179, 1] })
      expect(names(page.features)).toEqual(['地物1', '地物2'])
    })

    it('meets areas by their shape, not their box', async () => {
      const triangle = {
        type: 'Polygon' as const,
        coordinates: [
          [
            [0, 0],
            [10, 0],
            [0, 10],
            [0, 0],
          ],
        ],
      }
      await fill(store, 'areas', [sample(1, triangle), sample(2, square(20, 0, 5))], { geometry: 'polygon' })
      const met = async (query: Partial<FeatureQuery>): Promise<unknown[]> =>
        names((await store.features(stranger, 'areas', { limit: 9, ...query })).features)
      expect(await met({ bbox: [8, 8, 9, 9] })).toEqual([])
      expect(await met({ bbox: [4, 4, 9, 9] })).toEqual(['地物1'])
      expect(await met({ bbox: [21, 1, 22, 2] })).toEqual(['地物2'])
      const hole = [
        [
          [-5, -5],
          [40, -5],
          [40, 40],
          [-5, 40],
          [-5, -5],
        ],
        [
          [-1, -1],
          [12, -1],
          [12, 12],
          [-1, 12],
          [-1, -1],
        ],
      ]
      expect(await met({ polygon: hole })).toEqual(['地物2'])
    })

    it('filters by value, null, words and period, all together', async () => {
      await fill(store, 'venues', [
        sample(1, point(131.4, 34.4), {
          kind: 'hall',
          open: true,
          since: '2020-01-01',
          municipality: '萩市',
        }),
        sample(2, point(131.4, 34.4), {
          kind: 'hall',
          open: false,
          since: '2023-11-20',
          municipality: '萩市',
        }),
        sample(3, point(130.9, 34.2), { kind: null, open: true, municipality: '下関市' }),
      ])
      const met = async (query: Partial<FeatureQuery>): Promise<unknown[]> => {
        const page = await store.features(stranger, 'venues', { limit: 9, ...query })
        expect(page.matched).toBe(page.features.length)
        return names(page.features)
      }
      expect(await met({ filters: { kind: 'hall' } })).toEqual(['地物1', '地物2'])
      expect(await met({ filters: { kind: null } })).toEqual(['地物3'])
      expect(await met({ filters: { kind: 'hall', open: true } })).toEqual(['地物1'])
      expect(await met({ text: '下関' })).toEqual(['地物3'])
      expect(await met({ text: '地物　萩' })).toEqual(['地物1', '地物2'])
      expect(await met({ text: '2 萩市', bbox: [131, 34, 132, 35] })).toEqual(['地物2'])
      expect(await met({ datetime: { from: '2023-01-01' } })).toEqual(['地物2', '地物3'])
      const lateOnThe20th = '2023-11-20T14:59:00Z'
      expect(await met({ datetime: { from: lateOnThe20th } })).toEqual(['地物2', '地物3'])
      expect(await met({ datetime: { from: '2023-11-20T15:00:00Z' } })).toEqual(['地物3'])
      expect(await met({ datetime: { from: '2019-01-01', to: '2023-11-19' } })).toEqual(['地物1', '地物3'])
    })
  })
}
