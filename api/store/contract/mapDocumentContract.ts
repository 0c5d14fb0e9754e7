import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { MapStore } from '../mapStore.ts'
import { InvalidUpdate, NotAllowed, UnknownMap } from '../storeErrors.ts'
import { documentOf, fillMap, type MakeMapStore, newDoc, openDoc, titleUpdate } from './mapSamples.ts'
import { hanako, stranger, system, taro, uid } from './samples.ts'

export function mapDocumentContract(make: MakeMapStore): void {
  describe('documents', () => {
    let maps: MapStore
    let dispose: () => Promise<void>

    beforeEach(async () => {
      ;({ maps, dispose } = await make())
    })
    afterEach(() => dispose())

    it('creates a map once, however often it is asked to', async () => {
      const state = Y.encodeStateAsUpdate(newDoc('あるもの探し'))
      const made = await maps.createMap(hanako, { id: uid(1), state })
      expect(made).toMatchObject({ id: uid(1), title: 'あるもの探し', role: 'owner', deletedAt: null })
      const again = Y.encodeStateAsUpdate(newDoc('別の題'))
      expect(await maps.createMap(hanako, { id: uid(1), state: again })).toEqual(made)
      await expect(maps.createMap(taro, { id: uid(1), state })).rejects.toThrow(NotAllowed)
      await expect(maps.createMap(stranger, { id: uid(2), state })).rejects.toThrow(NotAllowed)
      expect(documentOf(await maps.documentState(hanako, uid(1))).about.title).toBe('あるもの探し')
    })

    it('appends updates; title and time follow', async () => {
      const id = await fillMap(maps, 1)
      const before = await maps.map(hanako, id)
      const doc = await openDoc(maps, id)
      await maps.appendUpdates(system, id, [
        { update: titleUpdate(doc, '一'), author: 'hanako' },
        { update: titleUpdate(doc, '二'), author: 'hanako' },
      ])
      const after = await maps.map(hanako, id)
      expect(after?.title).toBe('二')
      expect((after?.updatedAt ?? '') >= (before?.updatedAt ?? '')).toBe(true)
      expect(documentOf(await maps.documentState(hanako, id)).about.title).toBe('二')
    })

    it('takes what is known already for no edit: the time of the last one stays', async () => {
      const id = await fillMap(maps, 1)
      const doc = await openDoc(maps, id)
      doc.getMap('test').set('key', 1)
      doc.getMap('test').delete('key')
      await maps.appendUpdates(system, id, [{ update: Y.encodeStateAsUpdate(doc), author: 'hanako' }])
      const edited = await maps.map(hanako, id)
      await new Promise((resolve) => setTimeout(resolve, 5))
      await maps.appendUpdates(system, id, [{ update: Y.encodeStateAsUpdate(doc), author: 'taro' }])
      expect(await maps.map(hanako, id)).toEqual(edited)
    })

    it('loses nothing in compaction: every one of many edits is there, in any order', async () => {
      const id = await fillMap(maps, 1)
      const doc = await openDoc(maps, id)
      const updates = Array.from({ length: 60 }, (_, index) => {
        const before = Y.encodeStateVector(doc)
        doc.getMap('test').set(`key${index}`, index)
        return { update: Y.encodeStateAsUpdate(doc, before), author: 'hanako' }
      })
      // the later half first: it waits for what it depends on
      for (const part of [updates.slice(30), updates.slice(0, 30)]) {
        for (const update of part) await maps.appendUpdates(system, id, [update])
      }
      const read = await openDoc(maps, id)
      expect(Object.keys(read.getMap('test').toJSON())).toHaveLength(60)
      expect(Y.encodeStateVector(read)).toEqual(Y.encodeStateVector(doc))
    })

    it('tells what somebody lacks, and what it has itself', async () => {
      const id = await fillMap(maps, 1)
      const mine = await openDoc(maps, id)
      const theirs = await openDoc(maps, id)
      await maps.appendUpdates(system, id, [{ update: titleUpdate(theirs, '新'), author: 'taro' }])
      const diff = await maps.documentDiff(hanako, id, Y.encodeStateVector(mine))
      if (!diff) throw new Error('expected a diff')
      Y.applyUpdate(mine, diff.update)
      expect(Y.encodeStateVector(mine)).toEqual(new Uint8Array(diff.stateVector))
      await expect(maps.documentDiff(hanako, id, new Uint8Array([255, 255]))).rejects.toThrow(InvalidUpdate)
    })

    it('refuses what cannot be applied, with all that came with it, and goes on', async () => {
      const id = await fillMap(maps, 1)
      const doc = await openDoc(maps, id)
      const good = { update: titleUpdate(doc, '良'), author: 'hanako' }
      const bad = { update: new Uint8Array([1, 200, 1, 2, 3]), author: 'hanako' }
      await expect(maps.appendUpdates(system, id, [good, bad])).rejects.toThrow(InvalidUpdate)
      expect((await maps.map(hanako, id))?.title).toBe('地図1')
      await maps.appendUpdates(system, id, [good])
      expect((await maps.map(hanako, id))?.title).toBe('良')
      const state = new Uint8Array([1, 2, 3])
      await expect(maps.createMap(hanako, { id: uid(2), state })).rejects.toThrow(InvalidUpdate)
      expect(await maps.map(hanako, uid(2))).toBeUndefined()
    })

    it('keeps named states', async () => {
      const id = await fillMap(maps, 1, '最初')
      const doc = await openDoc(maps, id)
      const version = {
        id: uid(50),
        name: '発表の前',
        createdAt: '2026-01-02T03:04:05.000Z',
        author: 'hanako',
      }
      await maps.nameVersion(hanako, id, version)
      await maps.appendUpdates(system, id, [{ update: titleUpdate(doc, '次'), author: 'hanako' }])
      await maps.nameVersion(hanako, id, { ...version, name: 'もう一度' })
      await maps.nameVersion(hanako, id, { ...version, id: uid(51), createdAt: '2026-02-02T00:00:00.000Z' })
      expect((await maps.versions(hanako, id))?.map((each) => each.id)).toEqual([uid(51), uid(50)])
      expect((await maps.versions(hanako, id))?.at(1)).toEqual(version)
      expect(documentOf(await maps.versionState(hanako, id, uid(50))).about.title).toBe('最初')
      expect(await maps.versionState(hanako, id, uid(59))).toBeUndefined()
      await expect(maps.nameVersion(hanako, uid(7), version)).rejects.toThrow(UnknownMap)
    })
  })
}
