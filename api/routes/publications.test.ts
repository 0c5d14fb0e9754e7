import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newDoc } from '#api/store/contract/mapSamples.ts'
import type { Viewer } from '#api/store/store.ts'
import { samplePictures } from '#api/testing/samplePictures.ts'
import { openTestApp } from '#api/testing/testApp.ts'
import { schoolCount, uidOf } from '#api/testing/testData.ts'
import type { MapDocument } from '#geodata/schema/map/mapDocument.ts'
import type { MapLayer } from '#geodata/schema/map/mapLayer.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'

const hanako: Viewer = { kind: 'member', id: 'hanako' }
const nobody: Viewer = { kind: 'public' }

let folder: string
let server: Awaited<ReturnType<typeof openTestApp>>
let viewer: Viewer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyoso-web-'))
  const head = '<title>共創マップ</title><meta name="description" content="いつもの" />'
  await writeFile(join(folder, 'index.html'), `<html lang="ja"><head>${head}</head><body></body></html>`)
  server = await openTestApp({ viewer: () => viewer, web: folder })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  viewer = hanako
})

let made = 0
const layer = (source: string, more: Partial<MapLayer> = {}): MapLayer =>
  plainLayer({ id: uidOf(810, ++made), order: 'a0', kind: 'dataset', source, ...more })

async function makeMap(title: string, parts: Partial<MapDocument> = {}): Promise<string> {
  const id = uidOf(811, ++made)
  const state = new Uint8Array(Y.encodeStateAsUpdate(newDoc(title, parts)))
  expect((await server.put(`/api/maps/${id}`, 'application/octet-stream', state)).status).toBe(201)
  return id
}

const publish = (id: string, alias: string, access: string, password?: string) =>
  server.put(
    `/api/maps/${id}/publication`,
    'application/json',
    JSON.stringify({ alias, access, ...(password !== undefined && { password }) }),
  )

const rows = v.object({ features: v.array(v.object({ id: v.string() })) })
const numberOfRows = async (alias: string) =>
  (await server.read(`/api/publications/${alias}/datasets/schools`, rows)).features.length

describe('publishing', () => {
  test('freezes document, rows and pictures for whoever has the address', async () => {
    const asset = uidOf(812, 1)
    const about = { title: '閉校した学校', description: `![](${asset})` }
    const id = await makeMap('閉校した学校', { about, layers: [layer('schools')] })
    await server.put(`/api/maps/${id}/assets/${asset}`, 'image/jpeg', samplePictures.jpeg)
    const response = await publish(id, 'heikou', 'link')
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { alias: 'heikou', access: 'link', number: 1, behind: false },
    ])
    viewer = nobody
    expect(await server.json('/api/publications/heikou')).toMatchObject({
      alias: 'heikou',
      document: { about, layers: [{ source: 'schools' }] },
      datasets: { schools: { featureCount: schoolCount } },
    })
    expect(await numberOfRows('heikou')).toBe(schoolCount)
    const picture = await server.get(`/api/publications/heikou/assets/${asset}`)
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(samplePictures.jpeg)
    expect((await server.get(`/api/maps/${id}`)).status).toBe(404)
  })

  test('is asked about each time, and sent anew only after the next one', async () => {
    const id = await makeMap('題')
    await publish(id, 'tag', 'open')
    const first = await server.get('/api/publications/tag')
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    const known = { 'If-None-Match': first.headers.get('etag') ?? '' }
    expect((await server.get('/api/publications/tag', known)).status).toBe(304)
    await publish(id, 'tag', 'open')
    expect((await server.get('/api/publications/tag', known)).status).toBe(200)
  })

  test('its history is there for the owner: to be read, and to be published once more', async () => {
    const id = await makeMap('はじめ', { layers: [layer('schools')] })
    await publish(id, 'rireki', 'link')
    await publish(id, 'rireki', 'password', 'himitsu-no-kotoba')
    expect(await server.json(`/api/maps/${id}/publications`)).toMatchObject({
      publications: [
        { number: 2, access: 'password', present: true },
        { number: 1, access: 'link', present: false, title: 'はじめ' },
      ],
    })
    expect(await server.json(`/api/maps/${id}/publications/1`)).toMatchObject({
      document: { about: { title: 'はじめ' } },
      datasets: { schools: { featureCount: schoolCount, credit: expect.any(String) } },
    })
    const { features } = await server.read(`/api/maps/${id}/publications/1/datasets/schools`, rows)
    expect(features).toHaveLength(schoolCount)

    const again = (number: number) =>
      server.put(
        `/api/maps/${id}/publication`,
        'application/json',
        JSON.stringify({ alias: 'rireki', access: 'link', again: number }),
      )
    expect((await again(9)).status).toBe(404)
    const response = await again(1)
    expect([response.status, await response.json()]).toMatchObject([200, { number: 3, access: 'link' }])
    viewer = nobody
    expect(await numberOfRows('rireki')).toBe(schoolCount)
    for (const path of ['', '/1', '/1/datasets/schools'])
      expect((await server.get(`/api/maps/${id}/publications${path}`)).status).toBe(404)
  })

  test('leaves out what every layer hides', async () => {
    const filter = [{ field: 'state', operator: '=', value: 'reused' } as const]
    const id = await makeMap('活用中だけ', { layers: [layer('schools', { filter })] })
    await publish(id, 'reused', 'link')
    const shown = await numberOfRows('reused')
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(schoolCount)
  })

  test('refuses layers of data that is not public, and of none that is there', async () => {
    const [secret, gone] = [layer('vacant_houses'), layer('nowhere')]
    const id = await makeMap('だめ', { layers: [layer('schools'), secret, gone] })
    const response = await publish(id, 'dame', 'link')
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ path: `layers.${secret.id}` }, { path: `layers.${gone.id}` }] },
    ])
    expect((await server.get('/api/publications/dame')).status).toBe(404)
  })

  test.each(['ab', '-abc', 'abc-', 'ABC', '日本', 'a/b', 'x'.repeat(64)])(
    '%s is no address',
    async (alias) => {
      const response = await publish(await makeMap('題'), alias, 'link')
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { errors: [{ path: 'body.alias' }] },
      ])
    },
  )

  test('an address that is another map’s is a conflict; withdrawn, nothing is there', async () => {
    const [id, other] = [await makeMap('一'), await makeMap('二')]
    await publish(id, 'mine', 'open')
    const response = await publish(other, 'mine', 'open')
    expect([response.status, await response.json()]).toMatchObject([409, { type: '/api/docs#alias-taken' }])
    expect(await server.json('/api/maps?which=open&q=一')).toMatchObject({ maps: [{ id }] })
    const withdrawn = await server.app.request(`/api/maps/${id}/publication`, { method: 'DELETE' })
    expect(withdrawn.status).toBe(204)
    expect((await server.get('/api/publications/mine')).status).toBe(404)
    expect(await server.json('/api/maps?which=open&q=一')).toEqual({ maps: [] })
  })
})

describe('behind a password', () => {
  test('nothing is read without it, and it stays when the map is published again', async () => {
    const id = await makeMap('内緒', { layers: [layer('schools')] })
    expect((await publish(id, 'naisho', 'password')).status).toBe(400)
    expect((await publish(id, 'naisho', 'password', '短い')).status).toBe(400)
    expect((await publish(id, 'naisho', 'password', '明倫学舎2026')).status).toBe(200)
    expect((await publish(id, 'naisho', 'password')).status).toBe(200)
    viewer = nobody
    const right = { 'X-Password': encodeURIComponent('明倫学舎2026') }
    for (const path of ['', '/datasets/schools']) {
      const asked = await server.get(`/api/publications/naisho${path}`)
      expect([asked.status, await asked.json()]).toMatchObject([403, { type: '/api/docs#password-needed' }])
      const opened = await server.get(`/api/publications/naisho${path}`, right)
      expect([opened.status, opened.headers.get('cache-control')]).toEqual([200, 'no-store'])
    }
    expect(await (await server.get('/p/naisho')).text()).not.toContain('内緒')
    expect(await server.json('/api/maps?which=open')).not.toMatchObject({ maps: [{ id }] })
  })

  test('guessing is slowed', async () => {
    const id = await makeMap('推測')
    await publish(id, 'guess', 'password', 'correct horse')
    const statuses: number[] = []
    for (let guess = 0; guess < 12; guess++) {
      statuses.push((await server.get('/api/publications/guess', { 'X-Password': `guess ${guess}` })).status)
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 403), 429, 429])
    expect((await server.get('/api/publications/guess', { 'X-Password': 'correct horse' })).status).toBe(429)
  })
})

describe('the page of a publication', () => {
  test('tells its title to search engines and cards, and nothing a title holds is run', async () => {
    const title = '</title><script>alert("1")</script> $& 萩'
    const id = await makeMap('題', { about: { title, description: '"><img onerror=x>' } })
    await server.put(`/api/maps/${id}/thumbnail`, 'image/png', samplePictures.png)
    await publish(id, 'card', 'open')
    const response = await server.get('/p/card')
    const html = await response.text()
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(html).not.toMatch(/<script>|<img/)
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; $&amp; 萩')
    expect(html).toContain('content="http://localhost/api/publications/card/thumbnail?v=1"')
    expect(html).not.toContain('いつもの')
    expect(html).not.toContain('noindex')
    const picture = await server.get('/api/publications/card/thumbnail?v=1')
    expect(picture.headers.get('content-type')).toBe('image/png')
  })

  test('asks not to be listed where only those with the link should find it', async () => {
    await publish(await makeMap('限定'), 'gentei', 'link')
    expect(await (await server.get('/p/gentei')).text()).toContain('noindex')
  })

  test('of an address that is none is a 404 that is still the page', async () => {
    const response = await server.get('/p/nowhere')
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('<html')])
  })
})
