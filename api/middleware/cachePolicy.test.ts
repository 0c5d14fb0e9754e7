import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#api/store/store.ts'
import { openTestApp } from '#api/testing/testApp.ts'
import { uidOf } from '#api/testing/testData.ts'

let server: Awaited<ReturnType<typeof openTestApp>>
let viewer: Viewer
beforeAll(async () => {
  server = await openTestApp({ viewer: () => viewer })
})
afterAll(() => server.close())

const asked = async (who: Viewer, path: string) => {
  viewer = who
  const { headers, status } = await server.get(path)
  return { status, cache: headers.get('cache-control'), tag: headers.get('etag') }
}
const member: Viewer = { kind: 'member', id: 'owner' }

const publicPaths = [
  '/api/datasets/schools',
  '/api/datasets/schools/features',
  '/api/datasets/schools/features?f=csv',
  `/api/datasets/schools/features/${uidOf(1, 1)}`,
  '/api/indicators',
  '/api/transit',
  '/api/openapi.json',
  '/tiles/schools/tilejson.json',
  '/tiles/schools/0/0/0.mvt',
  '/tiles/schools/9/1/1.mvt',
  '/ogc',
  '/ogc/conformance',
  '/ogc/api',
  '/ogc/collections/schools',
  '/ogc/collections/schools?f=html',
  '/ogc/collections/schools/items',
  `/ogc/collections/schools/items/${uidOf(1, 1)}`,
]

test.each(publicPaths)('%s may be kept by a member as by the public', async (path) => {
  const open = await asked({ kind: 'public' }, path)
  expect(open.status).toBeLessThan(300)
  expect(open.cache).toMatch(/^public/)
  const own = await asked(member, path)
  expect([own.status, own.cache]).toEqual([open.status, open.cache])
  expect(own.tag === null).toBe(open.tag === null)
})

test.each([
  '/api/datasets',
  '/ogc/collections',
  '/api/datasets/vacant_houses',
  '/api/datasets/vacant_houses/features',
  '/tiles/vacant_houses/0/0/0.mvt',
  '/ogc/collections/vacant_houses/items',
  '/api/search?q=萩',
  '/api/maps',
  '/api/me',
])('%s holds what is not for everybody: no cache keeps a member’s', async (path) => {
  expect(await asked(member, path)).toEqual({ status: 200, cache: 'no-store', tag: null })
})
