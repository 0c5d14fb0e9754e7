import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MapStore } from '../mapStore.ts'
import type { Viewer } from '../store.ts'
import { NotAllowed, UnknownMap } from '../storeErrors.ts'
import {
  fillMap,
  type MakeMapStore,
  openDoc,
  samplePicture,
  samplePublication,
  titleUpdate,
} from './mapSamples.ts'
import { hanako, stranger, system, taro, uid } from './samples.ts'

const version = { id: uid(50), name: '版', createdAt: '2026-01-02T03:04:05.000Z', author: 'x' }

const reads: Record<string, (maps: MapStore, viewer: Viewer, id: string) => Promise<unknown>> = {
  map: (maps, viewer, id) => maps.map(viewer, id),
  documentState: (maps, viewer, id) => maps.documentState(viewer, id),
  documentDiff: (maps, viewer, id) => maps.documentDiff(viewer, id, new Uint8Array([0])),
  versions: (maps, viewer, id) => maps.versions(viewer, id),
  versionState: (maps, viewer, id) => maps.versionState(viewer, id, version.id),
  thumbnail: (maps, viewer, id) => maps.thumbnail(viewer, id),
  asset: (maps, viewer, id) => maps.asset(viewer, id, samplePicture('').id),
  publicationStates: (maps, viewer, id) => maps.publicationStates(viewer, id),
  maps: async (maps, viewer) => (await maps.maps(viewer, 'mine', ''))[0],
}

const writes: Record<string, (maps: MapStore, viewer: Viewer, id: string) => Promise<unknown>> = {
  binMap: (maps, viewer, id) => maps.binMap(viewer, id, true),
  appendUpdates: async (maps, viewer, id) =>
    maps.appendUpdates(viewer, id, [
      { update: titleUpdate(await openDoc(maps, id), 'いたずら'), author: 'x' },
    ]),
  nameVersion: (maps, viewer, id) => maps.nameVersion(viewer, id, { ...version, id: uid(51) }),
  putThumbnail: (maps, viewer, id) => maps.putThumbnail(viewer, id, samplePicture('x')),
  putAsset: (maps, viewer, id) => maps.putAsset(viewer, id, samplePicture('x')),
  publish: (maps, viewer, id) => maps.publish(viewer, id, samplePublication('itazura')),
  publishAgain: (maps, viewer, id) =>
    maps.publishAgain(viewer, id, { number: 1, alias: 'itazura', access: 'open', passwordHash: null }),
  withdraw: (maps, viewer, id) => maps.withdraw(viewer, id),
}

export function mapRightsContract(make: MakeMapStore): void {
  describe('rights', () => {
    let maps: MapStore
    let dispose: () => Promise<void>
    let id: string

    beforeEach(async () => {
      ;({ maps, dispose } = await make())
      id = await fillMap(maps, 1)
      await maps.nameVersion(hanako, id, version)
      await maps.putThumbnail(hanako, id, samplePicture('thumbnail'))
      await maps.putAsset(hanako, id, samplePicture('asset'))
    })
    afterEach(() => dispose())

    it('a map is its owner’s alone', async () => {
      for (const [name, read] of Object.entries(reads)) {
        const seen = async (viewer: Viewer) => [name, (await read(maps, viewer, id)) !== undefined]
        for (const viewer of [hanako, system]) expect(await seen(viewer)).toEqual([name, true])
        for (const viewer of [taro, stranger, { kind: 'member', id: '' } as const]) {
          expect(await seen(viewer)).toEqual([name, false])
        }
      }
    })

    it('nobody else changes it', async () => {
      for (const write of Object.values(writes)) {
        await expect(write(maps, taro, id)).rejects.toThrow(UnknownMap)
        await expect(write(maps, stranger, id)).rejects.toThrow(UnknownMap)
      }
      for (const [name, write] of Object.entries(writes)) if (name !== 'binMap') await write(maps, hanako, id)
      expect((await maps.map(hanako, id))?.title).toBe('いたずら')
    })

    it('in the bin it is there for its owner, to be looked at and brought back', async () => {
      await maps.publish(hanako, id, samplePublication('kyoso', { access: 'open' }))
      await maps.binMap(hanako, id, true)
      const binned = await maps.map(hanako, id)
      expect(binned?.deletedAt).not.toBeNull()
      expect(await maps.maps(hanako, 'mine', '')).toEqual([])
      expect(await maps.maps(hanako, 'bin', '')).toEqual([binned])
      expect(await maps.maps(hanako, 'open', '')).toEqual([])
      expect(await maps.publication('kyoso')).toBeUndefined()
      await maps.binMap(hanako, id, true)
      expect(await maps.map(hanako, id)).toEqual(binned)
      for (const [name, write] of Object.entries(writes)) {
        if (name !== 'binMap') await expect(write(maps, hanako, id)).rejects.toThrow(NotAllowed)
      }
      await maps.binMap(hanako, id, false)
      expect(await maps.maps(hanako, 'mine', '')).toMatchObject([{ id, deletedAt: null }])
      expect(await maps.publication('kyoso')).toBeDefined()
    })

    it('finds by title and description, newest first', async () => {
      await fillMap(maps, 2, 'バスの困りごと')
      await fillMap(maps, 3, '下関のバス停')
      const titles = async (text: string) => (await maps.maps(hanako, 'mine', text)).map((map) => map.title)
      expect(await titles('ﾊﾞｽ')).toHaveLength(2)
      expect(await titles('困り')).toEqual(['バスの困りごと'])
      expect(await titles('%')).toEqual([])
      const doc = await openDoc(maps, id)
      await new Promise((resolve) => setTimeout(resolve, 2))
      await maps.appendUpdates(hanako, id, [{ update: titleUpdate(doc, '新しい'), author: 'hanako' }])
      expect((await titles(''))[0]).toBe('新しい')
    })
  })
}
