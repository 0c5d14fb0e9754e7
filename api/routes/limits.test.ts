import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import * as schemas from '#api/http/schemas/people.ts'
import { newDoc } from '#api/store/contract/mapSamples.ts'
import { type Browser, kindOf, openAuthApp, readJson, register, setUp } from '#api/testing/authApp.ts'
import { sampleForm } from '#api/testing/rowsApp.ts'
import { samplePictures } from '#api/testing/samplePictures.ts'
import { uidOf } from '#api/testing/testData.ts'
import { type Limits, limitRanges } from '#geodata/schema/people/limits.ts'

const map = uidOf(740, 1)
const sketch = 'sketch_limits000001'

let server: Awaited<ReturnType<typeof openAuthApp>>
let admin: Browser
let owner: Awaited<ReturnType<typeof register>>

beforeAll(async () => {
  server = await openAuthApp()
  admin = await setUp(server)
  owner = await register(server, admin, 'owner')
  expect((await newMap(1)).status).toBe(201)
  const title = { ja: '上限', en: 'Limits' }
  await owner.put(`/api/maps/${map}/sketches/${sketch}`, { title, form: sampleForm })
})
afterAll(() => server.close())

const outcomes = v.object({ results: v.array(v.looseObject({ status: v.number() })) })

const usual = Object.fromEntries(Object.entries(limitRanges).map(([key, range]) => [key, range.usual]))
const allow = async (change: Partial<Limits>): Promise<Limits> =>
  readJson(await admin.put('/api/limits', { ...usual, ...change }), schemas.limits)

const newMap = (number: number, text = '') => {
  const doc = newDoc('上限を試す')
  doc.getText('notes').insert(0, text)
  return server.app.request(`${server.origin}/api/maps/${uidOf(740, number)}`, {
    method: 'PUT',
    headers: { Cookie: owner.cookieHeader(), 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(Y.encodeStateAsUpdate(doc)),
  })
}

const picture = (number: number) =>
  server.app.request(`${server.origin}/api/maps/${map}/assets/${uidOf(741, number)}`, {
    method: 'PUT',
    headers: { Cookie: owner.cookieHeader(), 'Content-Type': 'image/jpeg' },
    body: samplePictures.jpeg,
  })

describe('limits that the administrator sets', () => {
  test('are what is usual until then, and nothing beyond what the server can bear', async () => {
    expect(await readJson(await admin.get('/api/limits'), schemas.limits)).toEqual(usual)
    expect((await admin.put('/api/limits', { ...usual, picture: 10 ** 12 })).status).toBe(400)
    expect((await allow({ maps: 3 })).maps).toBe(3)
    expect(await (await admin.get('/api/audit')).text()).toContain('maps=3')
  })

  test('maps of one person', async () => {
    await allow({ maps: 1 })
    const refused = await newMap(2)
    expect([refused.status, await refused.text()]).toEqual([413, expect.stringContaining('1 枚まで')])
    expect((await newMap(1)).status).toBe(200)
    await allow({ maps: 2 })
    expect((await newMap(2)).status).toBe(201)
  })

  test('the document of a map, at its beginning and as it grows', async () => {
    await allow({ document: 100_000 })
    expect(await kindOf(await newMap(3, 'あ'.repeat(50_000)))).toBe('413 over-limit')
    const doc = newDoc('大きくなる')
    doc.getText('notes').insert(0, 'あ'.repeat(50_000))
    const update = Y.encodeStateAsUpdate(doc)
    const grows = server.maps.appendUpdates({ kind: 'system' }, map, [{ update, author: owner.id }])
    await expect(grows).rejects.toThrow('over the limit: document')
    expect(await kindOf(await owner.get(`/api/maps/${map}/document?f=nothing`))).toBe('400 invalid-request')
    expect((await owner.get(`/api/maps/${map}/document`)).status).toBe(200)
  })

  test('rows of a layer', async () => {
    await allow({ rows: 100 })
    const put = (number: number) => ({
      kind: 'put',
      uid: uidOf(742, number),
      geometry: null,
      properties: { field_name: '井戸' },
    })
    const sent = await owner.post(`/api/datasets/${sketch}/changes`, {
      changes: Array.from({ length: 101 }, (_, number) => put(number)),
    })
    const { results } = await readJson(sent, outcomes)
    expect(results.filter(({ status }) => status === 201)).toHaveLength(100)
    expect(results.at(-1)).toMatchObject({ status: 422 })
  })

  test('pictures: one, those of a map, those of a person', async () => {
    expect((await picture(1)).status).toBe(201)
    const { people } = await readJson(await admin.get('/api/people'), schemas.people)
    const stored = people.find(({ id }) => id === owner.id)?.stored ?? 0
    expect(stored).toBeGreaterThan(samplePictures.jpeg.length / 2)
    const large = { id: uidOf(741, 2), name: '大', type: 'image/jpeg', bytes: new Uint8Array(600_000) }
    const put = (id: number) =>
      server.maps.putAsset({ kind: 'member', id: owner.id }, map, { ...large, id: uidOf(741, id) })
    await allow({ picture: 500_000 })
    await expect(put(2)).rejects.toThrow('over the limit: picture')
    await allow({ map: 1_000_000 })
    await put(2)
    await expect(put(3)).rejects.toThrow('over the limit: map')
    // in the place of itself it takes no more room
    await put(2)
    await allow({ person: 1_000_000 })
    await expect(put(3)).rejects.toThrow('over the limit: person')
    await allow({})
    await put(3)
  })
})
