import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, expect, test } from 'vitest'
import { apiEndpoints, ogcEndpoints } from './app.ts'
import type { Endpoint } from './http/endpoint.ts'
import { openApiDocument } from './http/openApi.ts'
import { problem } from './http/schemas/problem.ts'
import { arbitraryRequest, type KnownValues } from './testing/arbitraryRequest.ts'
import { openTestApp } from './testing/testApp.ts'
import { uidOf } from './testing/testData.ts'

const server = await openTestApp({ limit: { requests: 1_000_000, seconds: 1 } })
afterAll(() => server.close())

const datasetIds = ['schools', 'islands', 'roads', 'districts', 'plans', 'vacant_houses', 'nowhere']
const known: KnownValues = {
  id: datasetIds,
  dataset: datasetIds,
  collectionId: datasetIds,
  uid: [uidOf(1, 0), uidOf(2, 1), '1', '7', '0'],
  featureId: [uidOf(1, 0), uidOf(2, 1)],
  feed: ['test_bus', 'nowhere'],
  z: ['0', '1', '5', '10', '14', '22'],
  x: ['0', '1', '27', '885'],
  y: ['0', '1', '12', '407'],
  datetime: ['2010-01-01', '2010-01-01/..', '../2020-12-31T00:00:00Z', '2020-01-01/2010-01-01', '/'],
  bbox: ['131,34,132,35', '170,-20,-170,20', '-180,-90,180,90', '131,35,132,34', '0,0,0,0', '1,1,1,2,2,2'],
  q: ['萩', '小学校', 'ﾀﾞｲ', '   ', '%', '_', '"', 'OR'],
  cursor: ['MTAuYWJjZGVm', 'AAAA', '====', '-1'],
  fields: ['name', 'state', 'storeys', 'floor_area', 'has_gym', 'closed_on', 'uid', 'geom', 'fid'],
}

const rooms: { endpoints: Endpoint[]; base: string }[] = [
  { endpoints: apiEndpoints(server.store), base: '' },
  { endpoints: ogcEndpoints(), base: '/ogc' },
]

for (const { endpoints, base } of rooms) {
  const { paths } = openApiDocument({
    title: { ja: '', en: '' },
    description: { ja: '', en: '' },
    endpoints,
    serverUrl: new URL(`http://localhost${base}`),
    language: 'en',
  })

  test.each(Object.entries(paths))(
    `${base}%s answers anything by its own description`,
    async (path, { get }) => {
      const endpoint = endpoints.find((each) => each.id === get.operationId)
      let answered = 0
      await fc.assert(
        fc.asyncProperty(arbitraryRequest(`${base}${path}`, get, known), async ({ address, headers }) => {
          const response = await server.get(address, headers)
          const { status } = response
          if (response.ok) answered++
          if (status === 304) return
          expect(status).toBeLessThan(500)
          const type = response.headers.get('content-type') ?? ''
          const body = unpacked(response, Buffer.from(await response.arrayBuffer()))
          if (status >= 400) {
            expect(type).toBe('application/problem+json')
            expect(v.safeParse(problem, JSON.parse(body.toString())).issues).toBeUndefined()
            // A path that is filled so that it fits no route is a 404 of its own.
            if (status !== 404) expect(Object.keys(get.responses)).toContain(String(status))
            return
          }
          expect(Object.keys(get.responses)).toContain(String(status))
          if (status === 204) return
          const form = endpoint?.forms.find((each) => each.type === type)
          expect([address, form?.type]).toEqual([address, type])
          expect(body.length).toBeGreaterThan(0)
          if (form?.schema)
            expect(v.safeParse(form.schema, JSON.parse(body.toString())).issues).toBeUndefined()
        }),
        // the same requests in every run; FUZZ_SEED tries others
        { numRuns: 150, seed: Number(process.env.FUZZ_SEED ?? 20261122) },
      )
      // Or the description would be of no use to anybody.
      expect(answered).toBeGreaterThan(0)
    },
  )
}

function unpacked({ headers }: Response, body: Buffer): Buffer {
  const encoding = headers.get('content-encoding')
  return encoding === 'gzip' ? gunzipSync(body) : encoding === 'br' ? brotliDecompressSync(body) : body
}
