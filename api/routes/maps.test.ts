import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { docOf, newDoc } from '#api/store/contract/mapSamples.ts'
import type { Viewer } from '#api/store/store.ts'
import { openTestApp } from '#api/testing/testApp.ts'
import { uidOf } from '#api/testing/testData.ts'

const hanako: Viewer = { kind: 'member', id: 'hanako' }
const taro: Viewer = { kind: 'member', id: 'taro' }

let server: Awaited<ReturnType<typeof openTestApp>>
let viewer: Viewer
beforeAll(async () => {
  server = await openTestApp({ viewer: () => viewer })
})
afterAll(() => server.close())
beforeEach(() => {
  viewer = hanako
})

let made = 0
const stateOf = (title: string) => new Uint8Array(Y.encodeStateAsUpdate(newDoc(title)))
const octets = 'application/octet-stream'
async function makeMap(title: string): Promise<string> {
  const id = uidOf(800, ++made)
  expect((await server.put(`/api/maps/${id}`, octets, stateOf(title))).status).toBe(201)
  return id
}
const putJson = (path: string, value: unknown) => server.put(path, 'application/json', JSON.stringify(value))

describe('a map', () => {
  test('is made once, listed, and read as it was sent', async () => {
    const id = await makeMap('あるもの探し')
    const again = await server.put(`/api/maps/${id}`, octets, stateOf('別'))
    expect([again.status, await again.json()]).toMatchObject([200, { id, title: 'あるもの探し' }])
    expect(await server.json('/api/maps?q=あるもの')).toMatchObject({ maps: [{ id, role: 'owner' }] })
    const response = await server.get(`/api/maps/${id}/document`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const doc = docOf(new Uint8Array(await response.arrayBuffer()))
    expect(doc.getMap('about').get('title')).toBe('あるもの探し')
    expect(await server.json(`/api/maps/${id}/document?f=json`)).toMatchObject({
      about: { title: 'あるもの探し' },
      layers: [],
    })
  })

  test('goes into the bin and back', async () => {
    const id = await makeMap('捨てる')
    expect((await putJson(`/api/maps/${id}/bin`, { binned: true })).status).toBe(204)
    expect(await server.json('/api/maps?which=bin')).toMatchObject({ maps: [{ id }] })
    const refused = await putJson(`/api/maps/${id}/versions/${uidOf(801, 1)}`, { name: '版' })
    expect(refused.status).toBe(403)
    await putJson(`/api/maps/${id}/bin`, { binned: false })
    expect(await server.json('/api/maps?which=bin')).toEqual({ maps: [] })
  })

  test('has named versions', async () => {
    const id = await makeMap('版')
    const version = uidOf(801, 2)
    const first = await putJson(`/api/maps/${id}/versions/${version}`, { name: '発表の前' })
    expect(first.status).toBe(201)
    const kept = await first.json()
    expect(kept).toMatchObject({ id: version, name: '発表の前', author: 'hanako' })
    expect((await putJson(`/api/maps/${id}/versions/${version}`, { name: '二度目' })).status).toBe(200)
    expect(await server.json(`/api/maps/${id}/versions`)).toEqual({ versions: [kept] })
    const state = await server.get(`/api/maps/${id}/versions/${version}`)
    expect(
      docOf(new Uint8Array(await state.arrayBuffer()))
        .getMap('about')
        .get('title'),
    ).toBe('版')
    expect((await server.get(`/api/maps/${id}/versions/${uidOf(801, 9)}`)).status).toBe(404)
  })

  test('exists for nobody else', async () => {
    const id = await makeMap('わたしだけ')
    const version = uidOf(801, 3)
    await putJson(`/api/maps/${id}/versions/${version}`, { name: '版' })
    const parts = ['', '/document', '/versions', `/versions/${version}`]
    for (const part of parts) expect((await server.get(`/api/maps/${id}${part}`)).status).toBe(200)
    for (const other of [taro, { kind: 'public' } as const]) {
      viewer = other
      for (const part of parts) {
        const response = await server.get(`/api/maps/${id}${part}`)
        expect([part, response.status, await response.json()]).toMatchObject([
          part,
          404,
          { type: '/api/docs#unknown-map' },
        ])
      }
      expect((await putJson(`/api/maps/${id}/bin`, { binned: true })).status).toBe(404)
      expect((await putJson(`/api/maps/${id}/versions/${version}`, { name: 'x' })).status).toBe(404)
      expect(await server.json('/api/maps')).toEqual({ maps: [] })
    }
    expect((await server.put(`/api/maps/${uidOf(800, 99)}`, octets, stateOf('誰'))).status).toBe(403)
  })
})

describe('what is sent wrong is told', () => {
  const id = uidOf(802, 1)
  test.each<[string, () => Response | Promise<Response>, number, string]>([
    [
      'bytes that are no document',
      () => server.put(`/api/maps/${id}`, octets, 'rubbish'),
      422,
      'invalid-document',
    ],
    ['another type', () => server.put(`/api/maps/${id}`, 'image/png', 'x'), 415, 'unsupported-type'],
    [
      'an id of one’s own kind',
      () => server.put('/api/maps/my-map', octets, stateOf('x')),
      400,
      'invalid-request',
    ],
    ['no JSON', () => server.put(`/api/maps/${id}/bin`, 'application/json', '{'), 400, 'invalid-request'],
    ['JSON of another form', () => putJson(`/api/maps/${id}/bin`, { binned: 'yes' }), 400, 'invalid-request'],
    ['too much JSON', () => putJson(`/api/maps/${id}/bin`, 'x'.repeat(200_000)), 413, 'body-too-large'],
  ])('%s', async (_, send, status, kind) => {
    const response = await send()
    expect([response.status, await response.json()]).toMatchObject([status, { type: `/api/docs#${kind}` }])
  })

  test('a body without an announced length is measured as it comes', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100_000
        controller.enqueue(new Uint8Array(100_000))
      },
    })
    const request = new Request(`http://localhost/api/maps/${id}/bin`, {
      method: 'PUT',
      body: endless,
      headers: { 'Content-Type': 'application/json' },
      duplex: 'half',
    })
    expect((await server.app.request(request)).status).toBe(413)
    expect(sent).toBeLessThan(20_000_000)
  })
})
