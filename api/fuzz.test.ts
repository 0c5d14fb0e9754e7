import { rm } from 'node:fs/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readForm } from '#geodata/schema/form/readForm.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'
import { apiEndpoints, ogcEndpoints } from './app.ts'
import type { Endpoint } from './http/endpoint.ts'
import { openApiDocument } from './http/openApi.ts'
import { problem } from './http/schemas/problem.ts'
import { LiveMaps } from './realtime/liveMaps.ts'
import { freezeDatasets } from './routes/freezeMap.ts'
import { newDoc } from './store/contract/mapSamples.ts'
import { point } from './store/contract/samples.ts'
import type { RowEdit } from './store/rowEdit.ts'
import { arbitraryRequest, type KnownValues } from './testing/arbitraryRequest.ts'
import { peopleFuzz } from './testing/peopleFuzz.ts'
import { sampleForm } from './testing/rowsApp.ts'
import { samplePictures } from './testing/samplePictures.ts'
import { makeStandaloneFolder } from './testing/standaloneFolder.ts'
import { openTestApp } from './testing/testApp.ts'
import { uidOf } from './testing/testData.ts'
import { voiceFuzz } from './testing/voiceFuzz.ts'
import { workshopFuzz } from './testing/workshopFuzz.ts'

const hanako = { kind: 'member', id: 'hanako', administrator: true } as const
const standalone = await makeStandaloneFolder()
const limit = { requests: 1_000_000, seconds: 1 }
const server = await openTestApp({ limit, viewer: () => hanako, standalone })
afterAll(async () => {
  await server.close()
  await rm(standalone, { recursive: true })
})

const mapIds = [1, 2, 3, 4].map((number) => uidOf(700, number))
const partIds = [1, 2, 3].map((number) => uidOf(701, number))
const state = new Uint8Array(Y.encodeStateAsUpdate(newDoc('試験')))
for (const id of mapIds.slice(0, 3)) {
  await server.maps.createMap(hanako, { id, state })
  const version = { id: uidOf(701, 1), name: '版', createdAt: new Date().toISOString(), author: 'hanako' }
  await server.maps.nameVersion(hanako, id, version)
}

const { jpeg, png } = samplePictures
const school = plainLayer({ id: uidOf(702, 1), order: 'a0', kind: 'dataset', source: 'schools' })
const picture = { id: uidOf(701, 1), name: '絵', type: 'image/png', bytes: png }
for (const [index, id] of [...mapIds.slice(0, 3), uidOf(700, 9)].entries()) {
  if (index === 3) await server.maps.createMap(hanako, { id, state })
  await server.maps.putAsset(hanako, id, picture)
  await server.maps.putThumbnail(hanako, id, picture)
}
await server.maps.publish(hanako, uidOf(700, 9), {
  alias: 'fuzz',
  access: 'open',
  passwordHash: null,
  publishedAt: new Date().toISOString(),
  document: { ...emptyMap('公開'), layers: [school] },
  datasets: await freezeDatasets(server.store, hanako, {
    id: uidOf(700, 9),
    document: { ...emptyMap(''), layers: [school] },
    withhold: {},
  }),
  assets: [picture],
})

const sketchId = 'sketch_fuzz00000001'
const [sketchMap = ''] = mapIds
const rowUids = [1, 2, 3].map((number) => uidOf(703, number))
const inSketch = { ...hanako, maps: { [sketchMap]: 'owner' } } as const
await server.store.putSketch(inSketch, {
  id: sketchId,
  map: sketchMap,
  title: { ja: '試験', en: 'Test' },
  form: readForm(sampleForm).form,
})
const row = { geometry: point(131, 34), properties: { field_name: '井戸' } }

const people = await peopleFuzz(server, hanako, sketchMap)
const voices = voiceFuzz(server.maps, hanako, uidOf(700, 9))
const workshop = workshopFuzz(server.maps, hanako, sketchMap, sketchId, rowUids)

/** Whatever was thrown away is back for the next operation. */
beforeEach(async () => {
  for (const id of mapIds.slice(0, 3)) await server.maps.binMap(hanako, id, false)
  await server.store.editRows(inSketch, sketchId, [
    ...rowUids.map((uid): RowEdit => ({ kind: 'put', uid, ...row })),
    ...rowUids.map((uid): RowEdit => ({ kind: 'restore', uid })),
  ])
  await workshop.ready()
  await voices.ready()
})

const archive = new Uint8Array(await (await server.get(`/api/maps/${uidOf(700, 9)}/archive`)).arrayBuffer())

const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
/** Right bodies by operation. */
const bodies: Record<string, Uint8Array<ArrayBuffer>[]> = {
  ...people.bodies,
  ...workshop.bodies,
  ...voices.bodies,
  putFeature: [text(row), text({ ...row, geometry: null })],
  patchFeature: [text({ version: 1, properties: { field_count: 1 } }), text({ version: 2, ...row })],
  postChanges: [
    text({
      changes: [
        { kind: 'delete', uid: rowUids[0] },
        { kind: 'put', uid: rowUids[0], ...row },
        { kind: 'restore', uid: rowUids[0] },
        { kind: 'patch', uid: rowUids[1], version: 1, properties: { field_open: true } },
        { kind: 'what' },
      ],
    }),
  ],
  putSketch: [text({ title: { ja: '題', en: 'Title' }, form: sampleForm })],
  putMap: [state],
  putMapArchive: [archive],
  putMapBin: [text({ binned: false }), text({ binned: false }), text({ binned: true })],
  putMapVersion: [text({ name: '発表の前' })],
  putMapThumbnail: [png, jpeg],
  putMapAsset: [jpeg, samplePictures.webp, samplePictures.gif],
  putMapPublication: [
    text({ alias: 'kyoso', access: 'open' }),
    text({ alias: 'naisho', access: 'password', password: '明倫学舎' }),
    text({ alias: 'fuzz', access: 'link' }),
  ],
}

const datasetIds = ['schools', 'islands', 'roads', 'districts', 'plans', 'vacant_houses', 'nowhere']
const known: KnownValues = {
  id: [...datasetIds, sketchId, ...mapIds],
  version: partIds,
  asset: partIds,
  alias: ['fuzz', 'fuzz', 'nowhere'],
  dataset: [...datasetIds, sketchId],
  since: ['0', '1', '2'],
  map: [sketchMap],
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

const ofRows: KnownValues = {
  id: [sketchId, sketchId, sketchId, 'schools', 'nowhere'],
  uid: [...rowUids, uidOf(1, 0)],
}
const ofPublished: KnownValues = {
  id: [uidOf(700, 9), uidOf(700, 9), 'nowhere'],
  number: ['1', '2'],
  dataset: ['schools', 'nowhere'],
}
/** Where an operation is about rows of the sketch, or about what was published. */
const knownBy: Record<string, KnownValues> = {
  ...people.known,
  ...workshop.known,
  ...voices.known,
  putReview: ofRows,
  putFeature: ofRows,
  patchFeature: ofRows,
  deleteFeature: ofRows,
  restoreFeature: ofRows,
  getFeatureHistory: ofRows,
  getDatasetBin: ofRows,
  getChanges: ofRows,
  postChanges: ofRows,
  getPublicationState: ofPublished,
  getPublicationStateRows: ofPublished,
  getPublicationFolder: ofPublished,
  putSketch: { id: [sketchMap, sketchMap, 'nowhere'], dataset: [sketchId, 'sketch_fuzz00000002', 'schools'] },
}

const rooms: { endpoints: Endpoint[]; base: string }[] = [
  {
    endpoints: apiEndpoints({
      store: server.store,
      maps: server.maps,
      mode: 'closed',
      live: new LiveMaps(server.maps),
    }),
    base: '',
  },
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

  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )

  test.each(operations)(
    `$method ${base}$path answers anything by its own description`,
    async ({ path, method, operation }) => {
      const endpoint = endpoints.find((each) => each.id === operation.operationId)
      const requests = arbitraryRequest(
        `${base}${path}`,
        operation,
        { ...known, ...knownBy[operation.operationId] },
        bodies[operation.operationId],
      )
      let answered = 0
      await fc.assert(
        fc.asyncProperty(requests, async ({ address, headers, body: sent }) => {
          const response = await server.app.request(address, {
            method: method.toUpperCase(),
            headers,
            body: sent,
          })
          const { status } = response
          if (response.ok) answered++
          if (status === 304) return
          expect(status).toBeLessThan(500)
          const type = response.headers.get('content-type') ?? ''
          const body = unpacked(response, Buffer.from(await response.arrayBuffer()))
          if (status >= 400) {
            expect(type).toBe('application/problem+json')
            expect(v.safeParse(problem, JSON.parse(body.toString())).issues).toBeUndefined()
            // A path that is filled so that it fits no route is a 404 of its own, or a method's that it does not take.
            if (![404, 405].includes(status))
              expect(Object.keys(operation.responses)).toContain(String(status))
            return
          }
          expect(Object.keys(operation.responses)).toContain(String(status))
          if (status === 204) return
          const form = endpoint?.forms.find((each) => fits(type, each.type))
          expect([address, form && type]).toEqual([address, type])
          expect(body.length).toBeGreaterThan(0)
          if (form?.schema)
            expect(v.safeParse(form.schema, JSON.parse(body.toString())).issues).toBeUndefined()
        }),
        // the same requests in every run; FUZZ_SEED tries others
        { numRuns: 150, seed: Number(process.env.FUZZ_SEED ?? 20261122) },
      )
      // Or the description would be of no use to anybody.
      if (!notForMembers.has(operation.operationId)) expect(answered).toBeGreaterThan(0)
    },
  )
}

/** Who is signed in comes back to a seat by that. */
const notForMembers = new Set(['postJoinReturn'])

/** `image/*` is any picture. */
const fits = (type: string, offered: string): boolean =>
  offered.endsWith('/*') ? type.startsWith(offered.slice(0, -1)) : type === offered

function unpacked({ headers }: Response, body: Buffer): Buffer {
  const encoding = headers.get('content-encoding')
  return encoding === 'gzip' ? gunzipSync(body) : encoding === 'br' ? brotliDecompressSync(body) : body
}
