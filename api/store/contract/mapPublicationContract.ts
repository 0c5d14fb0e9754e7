import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { FrozenDataset, MapStore } from '../mapStore.ts'
import { AliasTaken } from '../storeErrors.ts'
import {
  fillMap,
  type MakeMapStore,
  openDoc,
  samplePicture,
  samplePublication,
  titleUpdate,
} from './mapSamples.ts'
import { hanako, point, sampleDataset, stranger, uid } from './samples.ts'

const frozen = (names: string[]): FrozenDataset => ({
  dataset: sampleDataset('venues'),
  features: names.map((name, index) => ({
    type: 'Feature',
    id: uid(index),
    geometry: index === 2 ? null : point(131 + index, 34),
    properties: { fid: index + 1, version: 1, name },
  })),
})

export function mapPublicationContract(make: MakeMapStore): void {
  describe('publications', () => {
    let maps: MapStore
    let dispose: () => Promise<void>
    let id: string

    beforeEach(async () => {
      ;({ maps, dispose } = await make())
      id = await fillMap(maps, 1)
    })
    afterEach(() => dispose())

    it('freezes document, rows and pictures; the next one replaces it under a higher number', async () => {
      const picture = samplePicture('絵')
      await maps.publish(
        hanako,
        id,
        samplePublication('hagi', { datasets: [frozen(['一', '二', '三'])], assets: [picture] }),
      )
      expect(await maps.publication('hagi')).toMatchObject({
        map: id,
        number: 1,
        document: { about: { title: '公開した地図' } },
        datasets: { venues: { id: 'venues', featureCount: 3, bbox: [131, 34, 132, 34] } },
      })
      expect(JSON.parse((await maps.publishedDataset('hagi', 'venues')) ?? '')).toEqual(
        frozen(['一', '二', '三']),
      )
      expect(await maps.publishedAsset('hagi', picture.id)).toEqual(picture)
      expect(await maps.publishedDataset('hagi', 'other')).toBeUndefined()
      expect(await maps.publishedAsset('hagi', uid(1))).toBeUndefined()

      await maps.publish(hanako, id, samplePublication('hagi', { document: emptyMap('第二版') }))
      expect(await maps.publication('hagi')).toMatchObject({
        number: 2,
        document: { about: { title: '第二版' } },
        datasets: {},
      })
      expect(await maps.publishedDataset('hagi', 'venues')).toBeUndefined()
    })

    it('keeps every state, and puts an earlier one before readers again with its rows and pictures', async () => {
      const picture = samplePicture('絵')
      await maps.publish(
        hanako,
        id,
        samplePublication('hagi', { datasets: [frozen(['一', '二'])], assets: [picture] }),
      )
      const first = await maps.publication('hagi')
      await maps.publish(hanako, id, samplePublication('hagi', { document: emptyMap('第二版') }))
      const again = { number: 1, alias: 'hagi-mae', access: 'open', passwordHash: null } as const
      expect(await maps.publishAgain(hanako, id, again)).toBe(true)

      expect(await maps.publication('hagi-mae')).toEqual({
        ...first,
        number: 3,
        alias: 'hagi-mae',
        access: 'open',
      })
      expect(JSON.parse((await maps.publishedDataset('hagi-mae', 'venues')) ?? '')).toEqual(
        frozen(['一', '二']),
      )
      expect(await maps.publishedAsset('hagi-mae', picture.id)).toEqual(picture)
      const states = (await maps.publicationStates(hanako, id)) ?? []
      expect(states.map(({ number, title, present }) => [number, title, present])).toEqual([
        [3, '公開した地図', true],
        [2, '第二版', false],
        [1, '公開した地図', false],
      ])
      expect((await maps.publicationState(hanako, id, 2))?.document.about.title).toBe('第二版')
      expect(JSON.parse((await maps.publicationStateRows(hanako, id, 1, 'venues')) ?? '')).toEqual(
        frozen(['一', '二']),
      )

      expect(await maps.publishAgain(hanako, id, { ...again, number: 9 })).toBe(false)
      expect(await maps.publicationState(hanako, id, 9)).toBeUndefined()
      await maps.withdraw(hanako, id)
      expect((await maps.publicationStates(hanako, id))?.some(({ present }) => present)).toBe(false)
    })

    it('tells whether the map has been edited since', async () => {
      await maps.publish(hanako, id, samplePublication('hagi'))
      expect((await maps.map(hanako, id))?.publication).toMatchObject({
        alias: 'hagi',
        access: 'link',
        number: 1,
        behind: false,
      })
      await new Promise((resolve) => setTimeout(resolve, 2))
      const doc = await openDoc(maps, id)
      await maps.appendUpdates(hanako, id, [{ update: titleUpdate(doc, '後から'), author: 'hanako' }])
      expect((await maps.map(hanako, id))?.publication?.behind).toBe(true)
    })

    it('is behind once something drawn in it has changed', async () => {
      await maps.publish(hanako, id, samplePublication('hagi'))
      await new Promise((resolve) => setTimeout(resolve, 2))
      await maps.noteRows(id)
      expect((await maps.map(hanako, id))?.publication?.behind).toBe(true)
      await new Promise((resolve) => setTimeout(resolve, 2))
      await maps.publish(hanako, id, samplePublication('hagi'))
      expect((await maps.map(hanako, id))?.publication?.behind).toBe(false)
      await new Promise((resolve) => setTimeout(resolve, 2))
      await maps.noteRows(id)
      expect((await maps.map(hanako, id))?.publication?.behind).toBe(true)
    })

    it('an alias stays with its map, also when it is withdrawn or changed', async () => {
      const other = await fillMap(maps, 2)
      await maps.publish(hanako, id, samplePublication('hagi'))
      await expect(maps.publish(hanako, other, samplePublication('hagi'))).rejects.toThrow(AliasTaken)
      await maps.publish(hanako, id, samplePublication('hagi-2'))
      expect(await maps.publication('hagi')).toBeUndefined()
      expect(await maps.publication('hagi-2')).toMatchObject({ number: 2 })
      await maps.withdraw(hanako, id)
      expect(await maps.publication('hagi-2')).toBeUndefined()
      expect((await maps.map(hanako, id))?.publication).toBeNull()
      await expect(maps.publish(hanako, other, samplePublication('hagi'))).rejects.toThrow(AliasTaken)
      await maps.publish(hanako, id, samplePublication('hagi'))
      expect(await maps.publication('hagi')).toMatchObject({ number: 3 })
    })

    it('the gallery shows what was published, and nothing that came after', async () => {
      await maps.putThumbnail(hanako, id, samplePicture('公開時'))
      await maps.publish(hanako, id, samplePublication('hagi', { access: 'open' }))
      await maps.putThumbnail(hanako, id, samplePicture('下書き'))
      const doc = await openDoc(maps, id)
      await maps.appendUpdates(hanako, id, [{ update: titleUpdate(doc, '秘密の題'), author: 'hanako' }])
      const [shown, ...others] = await maps.maps(stranger, 'open', '')
      expect(others).toEqual([])
      expect(shown).toMatchObject({
        id,
        title: '公開した地図',
        role: 'viewer',
        publication: { behind: false },
      })
      expect(await maps.maps(stranger, 'open', '秘密')).toEqual([])
      expect((await maps.thumbnail(stranger, id))?.bytes).toEqual(samplePicture('公開時').bytes)
      expect((await maps.thumbnail(hanako, id))?.bytes).toEqual(samplePicture('下書き').bytes)
      expect(await maps.map(stranger, id)).toBeUndefined()
      await maps.publish(hanako, id, samplePublication('hagi', { access: 'link' }))
      expect(await maps.maps(stranger, 'open', '')).toEqual([])
      expect(await maps.thumbnail(stranger, id)).toBeUndefined()
    })
  })
}
