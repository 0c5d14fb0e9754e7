import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentOf, newDoc } from '#api/store/contract/mapSamples.ts'
import type { Viewer } from '#api/store/store.ts'
import { samplePictures } from '#api/testing/samplePictures.ts'
import { openTestApp } from '#api/testing/testApp.ts'
import { uidOf } from '#api/testing/testData.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'

type App = Awaited<ReturnType<typeof openTestApp>>

const map = uidOf(960, 1)
const sketch = 'sketch_aaaabbbbcccc'
const result = 'analysis_aaaabbbbcccc'
const picture = uidOf(960, 2)
const version = uidOf(960, 3)
const rows = [uidOf(960, 10), uidOf(960, 11)]
const hanako: Viewer = { kind: 'member', id: 'hanako', name: '花子', maps: { [map]: 'owner' } }
const jiro: Viewer = { kind: 'member', id: 'jiro', name: '次郎' }

let here: App
let there: App
let viewer: Viewer = hanako
let good: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  here = await openTestApp({ viewer: () => viewer })
  there = await openTestApp({ viewer: () => viewer })
  const layers = [
    plainLayer({ id: uidOf(960, 4), order: 'a0', kind: 'sketch', source: sketch, title: '見つけたもの' }),
    plainLayer({ id: uidOf(960, 5), order: 'a1', kind: 'dataset', source: 'schools' }),
    plainLayer({ id: uidOf(960, 6), order: 'a2', kind: 'dataset', source: result }),
  ]
  const about = { title: 'あるもの探し', description: `![](${picture})` }
  const state = new Uint8Array(Y.encodeStateAsUpdate(newDoc('題', { about, layers })))
  const json = (path: string, value: unknown) => here.put(path, 'application/json', JSON.stringify(value))
  await here.put(`/api/maps/${map}`, 'application/octet-stream', state)
  await here.put(`/api/maps/${map}/assets/${picture}`, 'image/jpeg', samplePictures.jpeg, {
    'X-File-Name': encodeURIComponent('校舎.jpg'),
  })
  const form = [
    {
      name: 'field_what',
      input: 'text',
      title: { ja: '何', en: 'What' },
      required: true,
      help: null,
      shownIf: null,
    },
  ]
  await json(`/api/maps/${map}/sketches/${sketch}`, { title: { ja: 'スケッチ', en: 'Sketch' }, form })
  await json(`/api/datasets/${sketch}/features/${rows[0]}`, {
    geometry: { type: 'Point', coordinates: [131.4, 34.4] },
    properties: { field_what: '井戸' },
  })
  await json(`/api/datasets/${sketch}/features/${rows[1]}`, {
    geometry: {
      type: 'LineString',
      coordinates: [
        [131.4, 34.4],
        [131.5, 34.45],
      ],
    },
    properties: { field_what: '道' },
  })
  await json(`/api/maps/${map}/analyses/${result}`, {
    title: { ja: 'まん中', en: 'Middle' },
    recipe: {
      analysis: 'centroid',
      layer: { dataset: sketch, filter: [], revision: 2 },
      other: null,
      settings: {},
      madeAt: '2026-11-22T00:00:00.000Z',
    },
    geometry: 'point',
    fields: [{ name: 'name', type: 'text', title: { ja: '名前', en: 'Name' } }],
    titleField: 'name',
    rows: [{ geometry: { type: 'Point', coordinates: [131.45, 34.42] }, properties: { name: '道のまん中' } }],
  })
  await json(`/api/maps/${map}/versions/${version}`, { name: 'はじめの日' })
  await here.put(`/api/maps/${map}/thumbnail`, 'image/png', samplePictures.png)
  good = await archiveOf(here, map)
})
afterAll(async () => {
  await here.close()
  await there.close()
})
beforeEach(() => {
  viewer = hanako
})

async function archiveOf(app: App, id: string, query = ''): Promise<Uint8Array<ArrayBuffer>> {
  const response = await app.get(`/api/maps/${id}/archive${query}`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip'])
  return new Uint8Array(await response.arrayBuffer())
}
const send = (app: App, id: string, bytes: Uint8Array<ArrayBuffer>) =>
  app.put(`/api/maps/${id}/archive`, 'application/zip', bytes)

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

const archivedSketch = v.object({
  title: v.unknown(),
  form: v.unknown(),
  rows: v.array(
    v.object({ id: v.string(), geometry: v.unknown(), properties: v.record(v.string(), v.unknown()) }),
  ),
})

const archivedAnalysis = v.object({
  definition: v.looseObject({
    id: v.string(),
    recipe: v.looseObject({ layer: v.looseObject({ dataset: v.string() }) }),
  }),
  rows: v.array(v.unknown()),
})

/** What an archive says, without when it was made. */
function contentsOf(zip: Uint8Array) {
  const files = unzipSync(zip)
  const { madeAt: _madeAt, ...manifest } = v.parse(
    v.looseObject({ madeAt: v.string() }),
    JSON.parse(textOf(files['manifest.json'])),
  )
  const sketches = Object.keys(files).filter((path) => path.startsWith('sketches/'))
  return {
    paths: Object.keys(files).sort(),
    manifest,
    document: documentOf(files['document.yjs']),
    version: documentOf(files[`versions/${version}.yjs`]),
    analyses: Object.keys(files)
      .filter((path) => path.startsWith('analyses/'))
      .map((path) => v.parse(archivedAnalysis, JSON.parse(textOf(files[path])))),
    sketches: sketches.map((path) => v.parse(archivedSketch, JSON.parse(textOf(files[path])))),
    picture: files[`pictures/${picture}`],
    thumbnail: files.thumbnail,
  }
}

describe('a whole map in one file', () => {
  test('becomes the same map on another server, and once more an archive with the same in it', async () => {
    viewer = jiro
    const id = uidOf(961, 1)
    const response = await send(there, id, good)
    expect([response.status, await response.json()]).toMatchObject([
      201,
      { id, title: 'あるもの探し', role: 'owner' },
    ])
    viewer = { ...jiro, maps: { [id]: 'owner' } }
    const before = contentsOf(good)
    expect(contentsOf(await archiveOf(there, id))).toEqual(before)
    expect(before.document.layers.map(({ source }) => source)).toEqual([sketch, 'schools', result])
    expect(before.sketches[0]?.rows.map(({ properties }) => properties)).toMatchObject([
      { field_what: '井戸', created_by: '花子', created_at: expect.any(String) },
      { field_what: '道', created_by: '花子' },
    ])
    // sent again it makes nothing twice
    expect((await send(there, id, good)).status).toBe(200)
  })

  test('where the sketch is there already the new map has one of its own, with the same rows', async () => {
    const id = uidOf(961, 2)
    expect((await send(here, id, good)).status).toBe(201)
    viewer = { kind: 'member', id: 'hanako', maps: { [map]: 'owner', [id]: 'owner' } }
    const [before, after] = [contentsOf(good), contentsOf(await archiveOf(here, id))]
    const source = after.document.layers[0]?.source
    expect(source).toMatch(/^sketch_[a-z0-9]{12}$/)
    expect(source).not.toBe(sketch)
    expect(after.version.layers[0]?.source).toBe(source)
    expect(after.sketches).toEqual(before.sketches)
    const [made] = after.analyses
    expect(made?.definition.id).toBe(after.document.layers[2]?.source)
    expect(made?.definition.recipe.layer.dataset).toBe(source)
    expect(contentsOf(await archiveOf(here, map))).toEqual(before)
  })

  test('tells no name where none is to be told, and never an id of a person', async () => {
    expect(textOf(good)).not.toContain('hanako')
    const files = unzipSync(await archiveOf(here, map, '?names=no'))
    const all = Object.values(files).map(textOf).join('\n')
    expect(all).not.toContain('花子')
    expect(all).not.toContain('hanako')
  })

  test('is for editors, and importing for whoever may make maps', async () => {
    viewer = jiro
    expect((await here.get(`/api/maps/${map}/archive`)).status).toBe(404)
    viewer = { kind: 'public' }
    expect((await here.get(`/api/maps/${map}/archive`)).status).toBe(404)
    expect((await send(there, uidOf(961, 3), good)).status).toBe(403)
  })
})

describe('what is no honest archive is refused with a sentence, and nothing of it is there', () => {
  const refused = async (zip: Uint8Array, sentence: RegExp) => {
    const id = uidOf(962, 1)
    const response = await send(there, id, new Uint8Array(zip))
    expect([response.status, await response.text()]).toEqual([422, expect.stringMatching(sentence)])
    expect((await there.get(`/api/maps/${id}`)).status).toBe(404)
  }
  const changed = (change: (files: Record<string, Uint8Array>) => void): Uint8Array => {
    const files = unzipSync(good)
    change(files)
    return zipSync(files)
  }
  const sketchFile = `sketches/${sketch}.json`
  const sketchOf = (files: Record<string, Uint8Array>) =>
    v.parse(archivedSketch, JSON.parse(textOf(files[sketchFile])))

  test('no zip, another zip, one of a newer program', async () => {
    await refused(bytesOf('題'), /壊れている/)
    await refused(zipSync({ 'a.txt': bytesOf('x') }), /共創マップのアーカイブではありません/)
    const manifest = JSON.parse(textOf(unzipSync(good)['manifest.json']))
    await refused(
      changed((files) => {
        files['manifest.json'] = bytesOf({ ...manifest, version: 99 })
      }),
      /もっと新しい/,
    )
  })

  test('a name that leads out of the folder', async () => {
    await refused(
      changed((files) => {
        files['../../etc/cron.d/x'] = bytesOf('x')
      }),
      /使えない名前/,
    )
  })

  test('a bomb', async () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(10) })
    const listed = bomb.length - 22 - (46 + 'manifest.json'.length)
    new DataView(bomb.buffer).setUint32(listed + 24, 400_000_000, true)
    await refused(bomb, /大きすぎます/)
  })

  test('a script for a picture', async () => {
    await refused(
      changed((files) => {
        files[`pictures/${picture}`] = new TextEncoder().encode(
          '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        )
      }),
      /校舎\.jpg/,
    )
  })

  test('a document that is none, a part that is missing', async () => {
    await refused(
      changed((files) => {
        files['document.yjs'] = new Uint8Array([1, 2, 3, 255, 255])
      }),
      /invalid-document/,
    )
    await refused(
      changed((files) => {
        delete files[`versions/${version}.yjs`]
      }),
      /versions/,
    )
  })

  test('rows of other types, twice the same, out of the world', async () => {
    const withRows = (make: (files: Record<string, Uint8Array>) => unknown) =>
      changed((files) => {
        files[sketchFile] = bytesOf(make(files))
      })
    await refused(
      withRows((files) => {
        const read = sketchOf(files)
        return { ...read, rows: [...read.rows, ...read.rows].map((row) => ({ type: 'Feature', ...row })) }
      }),
      /sketches/,
    )
    const [lon, lat] = [500, 34]
    const row = (properties: unknown, coordinates = [131, 34]) => ({
      type: 'Feature',
      id: rows[0],
      geometry: { type: 'Point', coordinates },
      properties,
    })
    for (const bad of [
      row({ field_what: 7 }),
      row({}, [lon, lat]),
      { ...row({}), id: 'x' },
      row({ field_what: { $gt: 1 } }),
    ])
      await refused(
        withRows((files) => ({ ...sketchOf(files), rows: [bad] })),
        /sketches/,
      )
  })

  test('whatever bytes are flipped: the map comes as it was, or a refusal with a sentence', async () => {
    let made = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        async (flips) => {
          const bytes = good.slice()
          for (const [at, value] of flips) bytes[at] = value
          const response = await send(there, uidOf(963, ++made), bytes)
          expect([200, 201, 422]).toContain(response.status)
          const body = v.parse(v.looseObject({ title: v.string() }), await response.json())
          if (response.status === 201) expect(body.title).toBe('あるもの探し')
        },
      ),
      { numRuns: 150 },
    )
  })
})
