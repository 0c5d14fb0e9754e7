import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BundledDataset } from '#geodata/schema/bundled.ts'
import type { Dataset } from '#geodata/schema/dataset.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { Field } from '#geodata/schema/field.ts'
import { point, sample, system, uid } from './contract/samples.ts'
import { openStore } from './openStore.ts'
import { publicViewer, type Store } from './store.ts'

const field = (name: string, type: Field['type'] = 'text'): Field => ({
  name,
  type,
  title: { ja: `${name}の項目`, en: name },
})

const halls: Dataset = {
  id: 'halls',
  theme: 'venue',
  title: { ja: '会館', en: 'Halls' },
  description: { ja: '架空', en: 'Fictional' },
  geometry: 'point',
  fields: [field('name'), field('kind'), field('rooms', 'integer')],
  titleField: 'name',
  licence: 'CC0-1.0',
  credit: '架空',
  sources: [],
  audience: 'public',
}

const first: NewFeature[] = [1, 2, 3, 4, 5].map((number) =>
  sample(number, point(131 + number / 10, 34), { kind: '旧', rooms: number }),
)

describe('a store filled from an older bundle', () => {
  let root: string
  let sentences: string[]

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'kyoso-refresh-'))
    sentences = []
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  /** Writes the bundle of one edition of the program and opens the store with it. */
  async function open(dataset: Dataset, features: NewFeature[]): Promise<Store> {
    const bundled = join(root, 'bundled')
    mkdirSync(join(bundled, 'datasets'), { recursive: true })
    const file: BundledDataset = { dataset, features }
    writeFileSync(join(bundled, 'datasets', `${dataset.id}.json`), JSON.stringify(file))
    return openStore({
      folder: join(root, 'data'),
      bundled,
      onRefresh: ({ ja }) => sentences.push(ja),
    })
  }
  const rows = async (store: Store) =>
    (await store.features(publicViewer, 'halls', { limit: 99 })).features.map(
      ({ uid, version, geometry, properties }) => ({ uid, version, geometry, properties }),
    )
  const row = async (store: Store, number: number) =>
    (await rows(store)).find((each) => each.uid === uid(number))

  it('takes over what the newer one changed, added and left out, with its history', async () => {
    const before = await open(halls, first)
    await before.close()
    const second = [
      ...first.slice(0, 3),
      { ...sample(4, point(140, 40), { kind: '新', rooms: 4 }) },
      sample(6, null, { kind: '新' }),
    ]
    const store = await open(halls, second)
    expect((await rows(store)).map((each) => [each.uid, each.version])).toEqual([
      [uid(1), 1],
      [uid(2), 1],
      [uid(3), 1],
      [uid(4), 2],
      [uid(6), 1],
    ])
    expect(await row(store, 4)).toMatchObject({ geometry: point(140, 40), properties: { kind: '新' } })
    expect(await store.history(publicViewer, 'halls', uid(4))).toMatchObject([
      { version: 1, kind: 'create', properties: { kind: '旧' } },
      { version: 2, kind: 'update', properties: { kind: '新' } },
    ])
    expect(await store.history(publicViewer, 'halls', uid(5))).toMatchObject([
      { kind: 'create' },
      { kind: 'delete' },
    ])
    expect((await store.search(publicViewer, '地物6', 3)).map((hit) => hit.uid)).toEqual([uid(6)])
    expect(sentences).toHaveLength(1)
    expect(sentences[0]).not.toMatch(/残して/)
    await store.close()
  })

  it('keeps what people edited, added and deleted, and says so in one sentence, also two editions on', async () => {
    const before = await open(halls, first)
    await before.write(system, 'halls', 'hanako', [
      { kind: 'update', uid: uid(1), version: 1, properties: { kind: '花子が直した' } },
      { kind: 'update', uid: uid(5), version: 1, geometry: point(135, 35) },
      { kind: 'delete', uid: uid(2), version: 1 },
      { kind: 'create', feature: sample(9, point(132, 35), { kind: '足した' }) },
    ])
    const mine = [await row(before, 1), await row(before, 5), await row(before, 9)]
    await before.close()
    for (const edition of ['二', '三']) {
      // The newer bundle has other words for all, and has dropped number 5.
      const newer = first
        .slice(0, 4)
        .map((each) => ({ ...each, properties: { ...each.properties, kind: edition } }))
      const store = await open(halls, newer)
      expect([await row(store, 1), await row(store, 5), await row(store, 9)]).toEqual(mine)
      expect(await row(store, 2)).toBeUndefined()
      expect(await row(store, 3)).toMatchObject({ properties: { kind: edition } })
      expect((await store.history(publicViewer, 'halls', uid(1))).map((version) => version.author)).toEqual([
        'bundled',
        'hanako',
      ])
      await store.close()
    }
    expect(sentences).toHaveLength(2)
    for (const sentence of sentences) expect(sentence).toMatch(/4件の地物はそのまま残しています（会館 4）/)
  })

  it('is left alone by the same bundle', async () => {
    await (await open(halls, first)).close()
    const store = await open(halls, first)
    expect((await store.dataset(publicViewer, 'halls'))?.revision).toBe(1)
    expect(sentences).toEqual([])
    await store.close()
  })

  it('leaves rows that did not change as they are where only the file did', async () => {
    await (await open(halls, first)).close()
    const store = await open(halls, first.toReversed())
    expect((await store.dataset(publicViewer, 'halls'))?.revision).toBe(1)
    await store.close()
  })

  it('takes over other fields, words and sources, in the list of QGIS as well', async () => {
    const before = await open(halls, first)
    await before.write(system, 'halls', 'hanako', [
      { kind: 'update', uid: uid(1), version: 1, properties: { kind: '花子', rooms: 12 } },
    ])
    await before.close()
    const newer: Dataset = {
      ...halls,
      title: { ja: '会館と公民館', en: 'Halls of all kinds' },
      fields: [
        field('name'),
        { ...field('kind'), codes: { 新: { ja: '新しい', en: 'New' } } },
        field('floors', 'integer'),
      ],
      audience: 'members',
    }
    const second = first.map(({ properties: { rooms: _rooms, ...rest }, ...each }) => ({
      ...each,
      properties: { ...rest, floors: 2 },
    }))
    const store = await open(newer, second)
    expect(await store.dataset(publicViewer, 'halls')).toMatchObject({
      title: newer.title,
      fields: newer.fields,
      audience: 'public',
      featureCount: 5,
    })
    expect(await row(store, 1)).toMatchObject({
      version: 3,
      properties: { name: '地物1', kind: '花子', floors: null },
    })
    expect(await row(store, 2)).toMatchObject({ version: 2, properties: { kind: '旧', floors: 2 } })
    const past = await store.history(publicViewer, 'halls', uid(1))
    expect(past.map(({ properties }) => properties.rooms)).toEqual([1, 12, undefined])
    await store.close()

    const third = await open(
      newer,
      second.map((each) => ({ ...each, properties: { ...each.properties, kind: '三' } })),
    )
    expect(await row(third, 1)).toMatchObject({ properties: { kind: '花子' } })
    expect(await row(third, 2)).toMatchObject({ properties: { kind: '三' } })
    await third.close()
  })
})
