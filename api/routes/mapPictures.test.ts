import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { newDoc } from '#api/store/contract/mapSamples.ts'
import { samplePictures } from '#api/testing/samplePictures.ts'
import { openTestApp } from '#api/testing/testApp.ts'
import { uidOf } from '#api/testing/testData.ts'

const map = `/api/maps/${uidOf(820, 1)}`
let server: Awaited<ReturnType<typeof openTestApp>>
beforeAll(async () => {
  server = await openTestApp({ viewer: () => ({ kind: 'member', id: 'hanako' }) })
  await server.put(map, 'application/octet-stream', new Uint8Array(Y.encodeStateAsUpdate(newDoc('絵'))))
})
afterAll(() => server.close())

test('a picture is stored under its name and told by what is in it', async () => {
  const path = `${map}/assets/${uidOf(821, 1)}`
  const name = encodeURIComponent('C:\\写真\\校舎\u202egpj.jpg')
  const response = await server.put(path, 'image/png', samplePictures.webp, { 'X-File-Name': name })
  expect([response.status, await response.json()]).toEqual([
    201,
    { id: uidOf(821, 1), name: '校舎gpj.jpg', type: 'image/webp', width: 5, height: 3 },
  ])
  const read = await server.get(path)
  expect(read.headers.get('content-type')).toBe('image/webp')
  expect(read.headers.get('x-content-type-options')).toBe('nosniff')
  expect(new Uint8Array(await read.arrayBuffer())).toEqual(samplePictures.webp)
})

test('the thumbnail has a number that rises', async () => {
  expect((await server.get(`${map}/thumbnail`)).status).toBe(404)
  for (const number of [1, 2]) {
    expect((await server.put(`${map}/thumbnail`, 'image/png', samplePictures.png)).status).toBe(204)
    expect(await server.json(map)).toMatchObject({ thumbnail: number })
  }
  expect((await server.get(`${map}/thumbnail?v=2`)).headers.get('content-type')).toBe('image/png')
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const huge = samplePictures.gif.slice()
huge.fill(0xff, 6, 10)
test.each<[string, string, string | Uint8Array<ArrayBuffer>, number, string]>([
  ['SVG', 'image/svg+xml', svg, 415, 'image/png'],
  ['SVG renamed .png', 'image/png', svg, 422, 'SVG'],
  ['HEIC renamed .jpg', 'image/jpeg', '\0\0\0\x18ftypheic', 422, 'HEIC'],
  ['half a picture', 'image/jpeg', samplePictures.jpeg.slice(0, 200), 422, 'JPEG'],
  ['a picture of four thousand megapixels', 'image/gif', huge, 422, '65535'],
])('%s is refused with a sentence', async (_, type, body, status, words) => {
  const response = await server.put(`${map}/assets/${uidOf(821, 9)}`, type, body)
  expect([response.status, await response.json()]).toMatchObject([
    status,
    { detail: expect.stringContaining(words) },
  ])
})

test('a thumbnail of a megabyte is refused', async () => {
  const response = await server.put(`${map}/thumbnail`, 'image/png', new Uint8Array(1_000_000))
  expect(response.status).toBe(413)
})
