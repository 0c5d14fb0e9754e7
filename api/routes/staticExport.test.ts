import { rm } from 'node:fs/promises'
import { createContext, Script } from 'node:vm'
import { unzipSync } from 'fflate'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newDoc } from '#api/store/contract/mapSamples.ts'
import type { Viewer } from '#api/store/store.ts'
import { samplePictures } from '#api/testing/samplePictures.ts'
import { makeStandaloneFolder } from '#api/testing/standaloneFolder.ts'
import { openTestApp } from '#api/testing/testApp.ts'
import { schoolCount, uidOf } from '#api/testing/testData.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'

const hanako: Viewer = { kind: 'member', id: 'hanako' }
const map = uidOf(970, 1)
const picture = uidOf(970, 2)
const folder = `/api/maps/${map}/publications/1/folder`

let built: string
let server: Awaited<ReturnType<typeof openTestApp>>
let viewer: Viewer
beforeAll(async () => {
  built = await makeStandaloneFolder()
  viewer = hanako
  server = await openTestApp({ viewer: () => viewer, standalone: built })
  const about = { title: '𠮷田</script>', description: `![](${picture})` }
  const layers = [
    plainLayer({ id: uidOf(970, 3), order: 'a0', kind: 'dataset', source: 'schools' }),
    plainLayer({ id: uidOf(970, 4), order: 'a1', kind: 'live', source: 'live_buses' }),
  ]
  const state = new Uint8Array(Y.encodeStateAsUpdate(newDoc('題', { about, layers })))
  await server.put(`/api/maps/${map}`, 'application/octet-stream', state)
  await server.put(`/api/maps/${map}/assets/${picture}`, 'image/jpeg', samplePictures.jpeg)
  await publish('mochidashi', { access: 'link' })
})
afterAll(async () => {
  await server.close()
  await rm(built, { recursive: true })
})
beforeEach(() => {
  viewer = hanako
})

const publish = (alias: string, wish: Record<string, unknown>) =>
  server.put(`/api/maps/${map}/publication`, 'application/json', JSON.stringify({ alias, ...wish }))

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

const frozen = v.object({
  publication: v.object({ document: v.object({ about: v.object({ title: v.string() }) }) }),
  rows: v.record(v.string(), v.object({ features: v.array(v.unknown()) })),
  pictures: v.record(v.string(), v.string()),
})

test('a publication comes as one folder with page, rows and pictures', async () => {
  const response = await server.get(folder)
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="kyoso-map-mochidashi.zip"')
  expect(response.headers.get('cache-control')).toContain('no-store')
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const paths = Object.keys(files).sort()
  expect(paths).toEqual([
    'kyoso-map-mochidashi/README.txt',
    `kyoso-map-mochidashi/data/map.js`,
    `kyoso-map-mochidashi/data/pictures/${picture}.jpg`,
    'kyoso-map-mochidashi/index.html',
    'kyoso-map-mochidashi/map/BIZ-UDPGothic-OFL.txt',
    'kyoso-map-mochidashi/map/Noto-Sans-OFL.txt',
    'kyoso-map-mochidashi/map/favicon.svg',
    'kyoso-map-mochidashi/map/fonts.css',
    'kyoso-map-mochidashi/map/licences.md',
    'kyoso-map-mochidashi/map/map.css',
    'kyoso-map-mochidashi/map/map.js',
  ])
  // names that every system can unpack
  expect(paths.filter((path) => !/^[\w./-]+$/.test(path))).toEqual([])
  const at = (path: string) => files[`kyoso-map-mochidashi/${path}`]
  expect(at(`data/pictures/${picture}.jpg`)).toEqual(samplePictures.jpeg)
  expect(textOf(at('index.html'))).toContain('<title>𠮷田&lt;/script&gt;</title>')
  expect(textOf(at('map/fonts.css'))).toContain('data:font/woff2')

  const page = createContext({})
  new Script(textOf(at('data/map.js'))).runInContext(page)
  const data = v.parse(frozen, structuredClone(Reflect.get(page, 'kyosoMap')))
  expect(data.publication.document.about.title).toBe('𠮷田</script>')
  expect(data.rows.schools?.features).toHaveLength(schoolCount)
  expect(data.pictures).toEqual({ [picture]: `data/pictures/${picture}.jpg` })
})

test('it is for the owner of the map alone', async () => {
  viewer = { kind: 'public' }
  expect((await server.get(folder)).status).toBe(404)
  viewer = { kind: 'member', id: 'jiro' }
  expect((await server.get(folder)).status).toBe(404)
})

test('what is behind a password is given only to whoever knows that a folder cannot be locked', async () => {
  await publish('mochidashi', { access: 'password', password: 'himitsu-no-kotoba' })
  const second = `/api/maps/${map}/publications/2/folder`
  const refused = await server.get(second)
  expect([refused.status, await refused.text()]).toMatchObject([
    400,
    expect.stringContaining('合言葉をかけられません'),
  ])
  expect((await server.get(`${second}?unlocked=yes`)).status).toBe(200)
  expect((await server.get(`/api/maps/${map}/publications/9/folder`)).status).toBe(404)
})
