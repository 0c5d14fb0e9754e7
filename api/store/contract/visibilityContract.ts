import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bbox } from '#geodata/schema/dataset.ts'
import type { Store, Viewer } from '../store.ts'
import { NotAllowed, UnknownDataset } from '../storeErrors.ts'
import { fill, hanako, type MakeStore, point, sample, stranger, system, taro, uid } from './samples.ts'

const world: Bbox = [-180, -90, 180, 90]

/** Ids of the datasets that a read path gives anything of. */
const readPaths: Record<string, (store: Store, viewer: Viewer) => Promise<string[]>> = {
  datasets: async (store, viewer) => (await store.datasets(viewer)).map((dataset) => dataset.id),
  dataset: (store, viewer) => each(async (id) => ((await store.dataset(viewer, id)) ? id : undefined)),
  features: (store, viewer) =>
    each(async (id) => ((await store.features(viewer, id, { limit: 9 })).matched > 0 ? id : undefined)),
  'features in a box': (store, viewer) =>
    each(async (id) =>
      (await store.features(viewer, id, { limit: 9, bbox: world })).matched > 0 ? id : undefined,
    ),
  feature: (store, viewer) =>
    each(async (id) => ((await store.feature(viewer, id, uid(1))) ? id : undefined)),
  history: (store, viewer) =>
    each(async (id) => ((await store.history(viewer, id, uid(1))).length > 0 ? id : undefined)),
  tileFeatures: (store, viewer) =>
    each(async (id) => ((await store.tileFeatures(viewer, id, world, 0)).length > 0 ? id : undefined)),
  pointTile: (store, viewer) =>
    each(async (id) => ((await store.pointTile(viewer, id, world, 0))?.rows.length ? id : undefined)),
  search: async (store, viewer) => (await store.search(viewer, '古民家', 20)).map((hit) => hit.dataset),
  nearby: async (store, viewer) =>
    (await store.nearby(viewer, [131.4, 34.4], { radius: 100, limit: 20 })).map((hit) => hit.dataset),
  'nearby, asked by name': async (store, viewer) =>
    (await store.nearby(viewer, [131.4, 34.4], { radius: 100, limit: 20, datasets: ids })).map(
      (hit) => hit.dataset,
    ),
}

const ids = ['for_all', 'for_members', 'for_hanako']

async function each(ask: (id: string) => Promise<string | undefined>): Promise<string[]> {
  const answers = await Promise.all(
    ids.map((id) =>
      ask(id).catch((error: unknown) => {
        if (error instanceof UnknownDataset) return undefined
        throw error
      }),
    ),
  )
  return answers.filter((id) => id !== undefined)
}

export function visibilityContract(make: MakeStore): void {
  describe('visibility', () => {
    let store: Store
    let dispose: () => Promise<void>

    beforeAll(async () => {
      ;({ store, dispose } = await make())
      const features = [sample(1, point(131.4, 34.4), { name: '古民家' })]
      await fill(store, 'for_all', features)
      await fill(store, 'for_members', features, { audience: 'members' })
      await fill(store, 'for_hanako', features, { audience: 'owner', owner: hanako })
    })
    afterAll(() => dispose())

    const seen: [string, Viewer, string[]][] = [
      ['a stranger', stranger, ['for_all']],
      ['a member', taro, ['for_all', 'for_members']],
      ['the owner', hanako, ['for_all', 'for_members', 'for_hanako']],
      ['the product', system, ['for_all', 'for_members', 'for_hanako']],
    ]
    for (const [path, ask] of Object.entries(readPaths)) {
      it.each(seen)(`${path}: %s sees what they may and nothing else`, async (_, viewer, expected) => {
        expect((await ask(store, viewer)).sort()).toEqual([...expected].sort())
      })
    }

    it('tells a hidden dataset and a missing one alike', async () => {
      await expect(store.features(stranger, 'for_hanako', { limit: 1 })).rejects.toThrow(UnknownDataset)
      await expect(store.features(stranger, 'missing', { limit: 1 })).rejects.toThrow(UnknownDataset)
      await expect(store.write(stranger, 'for_hanako', 'x', [])).rejects.toThrow(UnknownDataset)
      await expect(store.load(stranger, 'for_hanako', 'x', [])).rejects.toThrow(UnknownDataset)
    })

    it('lets only the owner and the product change what others may see', async () => {
      const change = { kind: 'delete', uid: uid(1), version: 1 } as const
      await expect(store.write(stranger, 'for_all', 'x', [change])).rejects.toThrow(NotAllowed)
      await expect(store.load(taro, 'for_members', 'taro', [])).rejects.toThrow(NotAllowed)
      expect(await store.write(hanako, 'for_hanako', 'hanako', [change])).toEqual([
        { kind: 'done', uid: uid(1), version: 2 },
      ])
      expect((await store.dataset(system, 'for_all'))?.featureCount).toBe(1)
    })
  })
}
