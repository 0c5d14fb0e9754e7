import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { NewFeature, StoredFeature } from '#geodata/schema/feature.ts'
import type { FeatureQuery } from '#geodata/schema/query.ts'
import type { FeatureTextPage, Store } from '../store.ts'
import { UnknownDataset } from '../storeErrors.ts'
import { fill, hanako, type MakeStore, point, sample, square, stranger, uid } from './samples.ts'

const parse = ({ text }: FeatureTextPage): unknown =>
  JSON.parse(`[${new TextDecoder('utf-8', { fatal: true }).decode(text)}]`)

const bare = ({ uid: id, geometry, properties }: StoredFeature) => ({
  type: 'Feature',
  id,
  geometry,
  properties,
})

const stored = ({ fid, version, ...feature }: StoredFeature) => {
  const { properties, ...rest } = bare({ fid, version, ...feature })
  return { ...rest, properties: { ...properties, fid, version } }
}

/** Whatever the values: the text says the same as the features. */
async function expectSame(store: Store, id: string, query: FeatureQuery): Promise<void> {
  const page = await store.features(stranger, id, query)
  for (const [form, written] of [
    ['bare', bare],
    ['stored', stored],
  ] as const) {
    const texts = await store.featureTexts(stranger, id, query, form)
    expect(parse(texts)).toEqual(JSON.parse(JSON.stringify(page.features.map(written))))
    expect(texts).toMatchObject({ matched: page.matched, returned: page.features.length })
    expect(texts.next).toBe(page.next)
  }
}

const text = fc.option(
  fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u001e', '"\\', 'constructor', '萩\0', 'a\ud800b'),
  ),
)
const real = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))
const degrees = (most: number) => fc.double({ noNaN: true, min: -most, max: most })

const row = fc.record({
  place: fc.option(fc.tuple(degrees(180), degrees(90))),
  name: text,
  kind: text,
  floor_area: real,
  rooms: fc.option(fc.maxSafeInteger()),
  open: fc.option(fc.boolean()),
  since: fc.option(fc.constantFrom('2023-11-20', '1999-01-01')),
})

const feature = (
  { place, ...properties }: typeof row extends fc.Arbitrary<infer Row> ? Row : never,
  at: number,
) => sample(at, place && point(...place), properties)

export function textContract(make: MakeStore): void {
  describe('pages as text', () => {
    let store: Store
    let dispose: () => Promise<void>

    beforeEach(async () => {
      ;({ store, dispose } = await make())
    })
    afterEach(() => dispose())

    it('say what the features say, whatever their values, page by page', async () => {
      let round = 0
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 40, maxLength: 90 }), async (rows) => {
          round += 1
          const id = `round_${round}`
          await fill(store, id, rows.map(feature))
          let after: number | undefined
          do {
            const query = { limit: 25, ...(after === undefined ? {} : { after }) }
            await expectSame(store, id, query)
            after = (await store.features(stranger, id, query)).next
          } while (after !== undefined)
        }),
        { numRuns: 4 },
      )
    })

    it('also with conditions, and after edits', async () => {
      const rows = Array.from({ length: 9 }, (_, i) =>
        sample(i, point(131 + i, 34), { kind: i % 2 ? 'hall' : null }),
      )
      await fill(store, 'venues', rows)
      await store.write({ kind: 'system' }, 'venues', 'x', [
        { kind: 'delete', uid: uid(4), version: 1 },
        { kind: 'update', uid: uid(5), version: 1, geometry: null, properties: { name: '変えた' } },
      ])
      const bbox: Bbox = [132, 33, 137, 35]
      for (const query of [{}, { bbox }, { filters: { kind: 'hall' } }, { bbox, text: '地物' }]) {
        for (const limit of [1, 3, 100]) await expectSame(store, 'venues', { ...query, limit })
      }
    })

    it('are never older than the last write, also while somebody pages on', async () => {
      await fill(
        store,
        'venues',
        Array.from({ length: 9 }, (_, i) => sample(i, point(131 + i, 34))),
      )
      for (const after of [2, 4]) {
        const page = await store.featureTexts(stranger, 'venues', { limit: 2, after }, 'bare')
        expect(page.next).toBe(after + 2)
        // Long enough for a next page to be prepared, where an implementation does so.
        await new Promise((resolve) => setTimeout(resolve, 30))
        const changed = uid(after + 2)
        await store.write({ kind: 'system' }, 'venues', 'x', [
          { kind: 'update', uid: changed, version: 1, properties: { name: `新${after}` } },
        ])
        await expectSame(store, 'venues', { limit: 2, after: after + 2 })
      }
    })

    it('of lines, of areas and of what has no geometry', async () => {
      const line: NewFeature = sample(1, {
        type: 'LineString',
        coordinates: [
          [131, 34],
          [131.5, 34.25],
        ],
      })
      await fill(store, 'lines', [line, sample(2, null)], { geometry: 'line' })
      await fill(store, 'areas', [sample(1, square(131, 34, 0.5))], { geometry: 'polygon' })
      await fill(store, 'plans', [sample(1, null), sample(2, null)], { geometry: 'none' })
      for (const id of ['lines', 'areas', 'plans']) await expectSame(store, id, { limit: 9 })
    })

    it('are not there for who may not see the dataset', async () => {
      await fill(store, 'secret', [sample(1, null)], { audience: 'owner', owner: hanako })
      const asked = store.featureTexts(stranger, 'secret', { limit: 9 }, 'bare')
      await expect(asked).rejects.toBeInstanceOf(UnknownDataset)
      expect((await store.featureTexts(hanako, 'secret', { limit: 9 }, 'bare')).returned).toBe(1)
    })
  })
}
