import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { docOf, newDoc } from '#api/store/contract/mapSamples.ts'
import { openStore } from '#api/store/openStore.ts'
import { restoreStore } from '#api/store/sqlite/backup/restore.ts'
import { bodyOf, openRowsApp, type RowsApp, sampleForm } from '#api/testing/rowsApp.ts'
import { samplePictures } from '#api/testing/samplePictures.ts'
import { uidOf } from '#api/testing/testData.ts'
import { applyChanges } from '#geodata/mapDocument/mapDoc.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'

let server: RowsApp
beforeAll(async () => {
  server = await openRowsApp()
})
afterAll(() => server.close())

const geometry = { type: 'Point', coordinates: [131.4, 34.4] }
const put = (number: number, properties: object) =>
  server.send('taro', 'PUT', server.row(uidOf(920, number)), { geometry, properties })
const words = (ja: string) => ({ ja, en: ja })
const dataset = () => server.send('mika', 'GET', `/api/datasets/${server.sketch}`)

const gdal = (() => {
  try {
    execFileSync('ogrinfo', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test('is made by who may edit the map, once, under an id of its own', async () => {
  const status = async (person: Parameters<RowsApp['putSketch']>[0], id: string) =>
    (await server.putSketch(person, id)).status
  expect(await status('eiji', 'sketch_000000000001')).toBe(201)
  expect(await status('eiji', 'sketch_000000000001')).toBe(200)
  expect(await status('taro', 'sketch_000000000002')).toBe(403)
  expect(await status('outsider', 'sketch_000000000002')).toBe(404)
  expect(await status('public', 'sketch_000000000002')).toBe(404)
  expect(await status('hanako', 'schools')).toBe(400)
  expect(await status('hanako', 'sketch_UPPERCASE00')).toBe(400)
  const listed = await (await server.send('mika', 'GET', `/api/datasets?map=${server.map}`)).text()
  expect(listed).toContain('sketch_000000000001')
  expect(await (await server.send('hanako', 'GET', '/api/datasets')).text()).not.toContain('sketch_')
})

test('belongs to its map: another map cannot take it over', async () => {
  const other = uidOf(900, 2)
  const state = new Uint8Array(Y.encodeStateAsUpdate(newDoc('別の地図')))
  await server.maps.createMap({ kind: 'member', id: 'outsider' }, { id: other, state })
  const path = `/api/maps/${other}/sketches/${server.sketch}`
  const refused = await server.send('outsider', 'PUT', path, { title: words('乗っ取り'), form: [] })
  expect(refused.status).toBe(403)
  expect(await (await dataset()).text()).toContain('みつけたもの')
})

test('a changed form adds columns, renames questions, and loses no answer', async () => {
  await put(1, { field_name: '蔵', field_count: 12 })
  const before = await bodyOf(await dataset())
  const form = [
    { name: 'field_name', input: 'text', title: words('呼び名'), required: true },
    { name: 'field_since', input: 'date', title: words('いつから') },
  ]
  const changed = await server.putSketch('hanako', server.sketch, form)
  expect(changed.status).toBe(200)
  expect(await changed.json()).toMatchObject({
    titleField: 'field_name',
    fields: [
      { name: 'field_name', title: words('呼び名') },
      { name: 'field_since', type: 'date' },
      { name: 'field_state', hidden: true },
      { name: 'field_count', hidden: true },
      { name: 'field_open', hidden: true },
      { name: 'field_photos', hidden: true },
      { name: 'created_by' },
      { name: 'created_at' },
      { name: 'updated_at' },
      { name: 'review', hidden: true },
      { name: 'review_note', hidden: true },
      { name: 'hidden', hidden: true },
      { name: 'rehearsal', hidden: true },
    ],
    form: [{ name: 'field_name' }, { name: 'field_since' }, { hidden: true }, {}, {}, {}],
  })
  expect((await bodyOf(await dataset())).revision).toBe(before.revision + 1)
  // a phone that still has the old form
  expect((await put(2, { field_name: '門', field_count: 3 })).status).toBe(201)
  await server.send('taro', 'PATCH', server.row(uidOf(920, 1)), {
    version: 1,
    properties: { field_since: '1890-04-01' },
  })
  const row = await bodyOf(await server.send('mika', 'GET', server.row(uidOf(920, 1))))
  expect(row.properties).toMatchObject({ field_name: '蔵', field_count: 12, field_since: '1890-04-01' })
  const otherType = [{ name: 'field_count', input: 'text', title: words('数') }]
  const refused = await server.putSketch('hanako', server.sketch, otherType)
  expect([refused.status, (await bodyOf(refused)).errors?.[0]?.path]).toEqual([422, 'form.field_count'])
  const unread = await server.putSketch('hanako', server.sketch, [{ name: 'fid; --', input: 'text' }])
  expect(unread.status).toBe(400)
  await server.putSketch('hanako', server.sketch)
  expect(
    (await bodyOf(await server.send('mika', 'GET', server.row(uidOf(920, 1))))).properties,
  ).toMatchObject({
    field_count: 12,
    field_since: '1890-04-01',
  })
})

test('a new title field is what search finds rows by', async () => {
  const form = [
    { name: 'field_other', input: 'text', title: words('別名') },
    { name: 'field_name', input: 'longText', title: words('名前') },
  ]
  const id = 'sketch_000000000003'
  const path = `/api/datasets/${id}/features/${uidOf(921, 1)}`
  await server.putSketch('hanako', id, [{ name: 'field_name', input: 'longText', title: words('名前') }])
  await server.send('taro', 'PUT', path, { geometry, properties: { field_name: 'なまこ壁' } })
  await server.putSketch('hanako', id, form)
  await server.send('taro', 'PATCH', path, { version: 1, properties: { field_other: '白壁の蔵' } })
  const search = async (text: string) => (await server.send('mika', 'GET', `/api/search?q=${text}`)).text()
  expect(await search('白壁')).toContain('白壁の蔵')
  expect(await search('なまこ')).toContain('白壁の蔵')
})

test.skipIf(!gdal)(
  'GDAL reads points, lines and areas of one table, with titles and what was added since',
  async () => {
    const id = 'sketch_000000000004'
    await server.putSketch('hanako', id)
    const shapes = [
      geometry,
      {
        type: 'LineString',
        coordinates: [
          [131, 34],
          [131.1, 34.1],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [131, 34],
            [131.1, 34],
            [131.1, 34.1],
            [131, 34],
          ],
        ],
      },
    ]
    for (const [index, shape] of shapes.entries()) {
      const path = `/api/datasets/${id}/features/${uidOf(922, index)}`
      await server.send('taro', 'PUT', path, { geometry: shape, properties: { field_name: `形${index}` } })
    }
    await server.putSketch('hanako', id, [
      ...sampleForm,
      { name: 'field_later', input: 'rating', title: words('おすすめ') },
    ])
    const file = join(server.folder, 'geodata.gpkg')
    const read = (...sql: string[]) =>
      execFileSync('ogrinfo', ['-ro', '-al', file, ...sql], { encoding: 'utf8' })
    const told = read(id)
    expect(told).toContain('Feature Count: 3')
    for (const part of ['POINT (131.4 34.4)', 'LINESTRING', 'POLYGON', '形2', '太郎'])
      expect(told).toContain(part)
    expect(
      read('-sql', `SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = '${id}'`),
    ).toContain('= GEOMETRY')
    const titles = read('-sql', `SELECT column_name, title FROM gpkg_data_columns WHERE table_name = '${id}'`)
    for (const title of ['おすすめ', '作成者', '名前']) expect(titles).toContain(title)
  },
)

test('is published with its map: what was shown, without who added it', async () => {
  const asset = uidOf(923, 7)
  await server.app.request(`/api/maps/${server.map}/assets/${asset}`, {
    method: 'PUT',
    headers: { 'x-test-person': 'taro', 'Content-Type': 'image/png' },
    body: samplePictures.png,
  })
  await put(5, { field_name: '公開する井戸', field_photos: JSON.stringify([asset]) })
  const owner = { kind: 'member', id: 'hanako' } as const
  const doc = docOf(await server.maps.documentState(owner, server.map))
  const before = Y.encodeStateVector(doc)
  const layer = plainLayer({ id: 'l1', order: 'a0', kind: 'sketch', source: server.sketch })
  applyChanges(doc, [{ kind: 'add', collection: 'layers', entity: layer }], null)
  await server.maps.appendUpdates(owner, server.map, [
    { update: Y.encodeStateAsUpdate(doc, before), author: 'hanako' },
  ])
  const wish = { alias: 'machiaruki', access: 'open' }
  const published = await server.send('hanako', 'PUT', `/api/maps/${server.map}/publication`, wish)
  expect([published.status, await published.text()]).toMatchObject([
    200,
    expect.stringContaining('machiaruki'),
  ])
  const frozen = await server.send('public', 'GET', `/api/publications/machiaruki/datasets/${server.sketch}`)
  const text = await frozen.text()
  expect(frozen.status).toBe(200)
  expect(text).toContain('公開する井戸')
  for (const part of ['太郎', 'created_by', 'created_at', server.map]) expect(text).not.toContain(part)
  const picture = await server.send('public', 'GET', `/api/publications/machiaruki/assets/${asset}`)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  await put(6, { field_name: 'あとから' })
  const later = await server.send('public', 'GET', `/api/publications/machiaruki/datasets/${server.sketch}`)
  expect(await later.text()).toBe(text)
  expect((await server.send('public', 'GET', server.row(uidOf(920, 5)))).status).toBe(404)

  const withhold = { [server.sketch]: ['field_name', 'field_photos'] }
  const again = { ...wish, withhold }
  expect((await server.send('hanako', 'PUT', `/api/maps/${server.map}/publication`, again)).status).toBe(200)
  const fewer = await server.send('public', 'GET', `/api/publications/machiaruki/datasets/${server.sketch}`)
  const left = await fewer.text()
  expect(left).toContain('field_state')
  for (const part of ['公開する井戸', 'あとから', 'field_name', 'field_photos', asset])
    expect(left).not.toContain(part)
  const gone = await server.send('public', 'GET', `/api/publications/machiaruki/assets/${asset}`)
  expect(gone.status).toBe(404)
})

test('a contributor adds pictures and replaces nobody else’s', async () => {
  const path = `/api/maps/${server.map}/assets/${uidOf(923, 8)}`
  const send = (person: string, body: Uint8Array<ArrayBuffer>, type: string) =>
    server.app.request(path, {
      method: 'PUT',
      headers: { 'x-test-person': person, 'Content-Type': type },
      body,
    })
  expect((await send('mika', samplePictures.png, 'image/png')).status).toBe(403)
  expect((await send('taro', samplePictures.png, 'image/png')).status).toBe(201)
  expect((await send('taro', samplePictures.png, 'image/png')).status).toBe(201)
  expect((await send('jiro', samplePictures.gif, 'image/gif')).status).toBe(403)
  expect((await send('eiji', samplePictures.gif, 'image/gif')).status).toBe(201)
})

test('travels in a backup with rows, history and bin', async () => {
  await put(8, { field_name: '控える' })
  await put(9, { field_name: '捨てる' })
  await server.send('taro', 'DELETE', server.row(uidOf(920, 9)))
  const bundle = join(server.folder, 'bundle.tar')
  const folder = join(server.folder, 'restored')
  await server.store.backup(bundle)
  await restoreStore(bundle, folder)
  const store = await openStore({ folder })
  onTestFinished(() => store.close())
  const member = { kind: 'member', id: 'taro', maps: { [server.map]: 'contributor' } } as const
  expect(await store.feature(member, server.sketch, uidOf(920, 8))).toMatchObject({
    mine: true,
    properties: { field_name: '控える', created_by: '太郎' },
  })
  expect(await store.binnedRows(member, server.sketch)).toMatchObject([
    { byName: '太郎', row: { properties: { field_name: '捨てる' } } },
  ])
  expect(await store.history(member, server.sketch, uidOf(920, 9))).toHaveLength(2)
})
