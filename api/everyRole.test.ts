import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import { apiEndpoints, ogcEndpoints } from './app.ts'
import type { Endpoint } from './http/endpoint.ts'
import { newDoc } from './store/contract/mapSamples.ts'
import {
  type Asker,
  openPrivateMap,
  outside,
  type Places,
  type PrivateMap,
  secret,
  within,
} from './testing/privateMap.ts'
import { sampleForm } from './testing/rowsApp.ts'
import { samplePictures } from './testing/samplePictures.ts'
import { uidOf } from './testing/testData.ts'

let server: PrivateMap
let endpoints: Endpoint[]
beforeAll(async () => {
  server = await openPrivateMap()
  const { store, maps, live } = server
  endpoints = [...apiEndpoints({ store, maps, live, mode: 'closed' }), ...ogcEndpoints()]
})
afterAll(() => server.close())

const nothing: Places = {
  map: uidOf(991, 1),
  sketch: 'sketch_nothing00001',
  uid: uidOf(991, 2),
  version: uidOf(991, 3),
  asset: uidOf(991, 4),
  number: '1',
  person: 'viewer',
  seat: 'none',
  invitation: 'none',
  alias: 'nani-mo-nai',
}

/** What an address needs behind it to come upon the private row. */
const queries: Record<string, string> = {
  search: `?q=${encodeURIComponent(secret)}`,
  getNearby: '?lon=131.4&lat=34.4&radius=1000',
  getChanges: '?since=0',
  getMaps: `?which=open&q=${encodeURIComponent(secret)}`,
  deleteFeature: '?version=1',
}

function addressOf({ path, id }: Endpoint, places: Places): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'id')
      return path.startsWith('/api/maps')
        ? places.map
        : path.startsWith('/api/teams')
          ? 'team_000000000000'
          : places.sketch
    if (name === 'dataset' && id === 'putAnalysis') return 'analysis_000000000001'
    if (name === 'dataset' || name === 'collectionId') return places.sketch
    if (name === 'featureId') return places.uid
    if (name === 'version' && id === 'putMapVersion') return uidOf(992, 2)
    return (
      places[name] ??
      { z: '10', x: '885', y: '407', feed: 'test_bus', date: '2026-11-22', code: 'ABCDEF' }[name] ??
      'none'
    )
  })
  return `${filled}${queries[id] ?? ''}`
}

const words = { ja: '題', en: 'Title' }
const row = { geometry: null, properties: { field_name: 'いたずら' } }

/** Bodies that are right, so that it is the role that a refusal is about. A new endpoint that takes one needs a line here. */
const bodies: Record<string, unknown> = {
  putFeature: row,
  patchFeature: { version: 1, properties: { field_name: 'いたずら' } },
  postChanges: { changes: [{ kind: 'put', uid: uidOf(992, 1), ...row }] },
  postJoinReturn: { returnCode: 'ABCDEFGH' },
  postJoin: { nickname: 'いたずら' },
  putWorkshop: { title: 'いたずら', rehearsal: true, layers: [], phases: [] },
  putWorkshopOpen: { open: false },
  putWorkshopCode: {},
  putWorkshopPhase: { phase: null },
  patchSeat: { hidden: true },
  postSeat: { nickname: 'いたずら' },
  putReview: { state: 'returned', note: null },
  putReviews: { state: 'returned', note: null, rows: [] },
  putMapMember: { role: 'viewer' },
  postMapInvitation: { role: 'editor', until: new Date(Date.now() + 1e7).toISOString() },
  putTeam: { name: 'いたずら' },
  putTeamMember: {},
  postTeamInvitation: { until: new Date(Date.now() + 1e7).toISOString() },
  postPersonInvitation: { until: new Date(Date.now() + 1e7).toISOString() },
  patchPerson: { name: 'いたずら' },
  putPersonPassword: { password: 'いたずらの合言葉' },
  putLimits: {},
  putMap: new Uint8Array(Y.encodeStateAsUpdate(newDoc('いたずら'))),
  putMapBin: { binned: true },
  putMapArchive: new Uint8Array([80, 75]),
  putMapVersion: { name: 'いたずら' },
  putMapThumbnail: samplePictures.png,
  putMapAsset: samplePictures.jpeg,
  putSketch: { title: words, form: sampleForm },
  putAnalysis: {
    title: words,
    recipe: {
      analysis: 'buffer',
      layer: { dataset: 'schools', filter: [], revision: 1 },
      other: null,
      settings: {},
      madeAt: '2026-11-22T07:00:00.000Z',
    },
    geometry: 'polygon',
    fields: [{ name: 'name', type: 'text', title: words }],
    titleField: 'name',
    rows: [],
  },
  putMapPublication: { alias: 'itazura', access: 'open' },
  postReaction: { kind: 'like' },
  postComment: { name: 'x', text: 'いたずら' },
  postUseRequest: { name: 'x', contact: 'x@example.jp', text: 'いたずら' },
  putPublicationRequest: { note: 'いたずら' },
  putPublicationAnswer: { note: 'いたずら' },
  putVoicePolicy: { policy: 'comments' },
  putCommentState: { state: 'shown' },
  putUseRequest: { done: true },
}

function bodyFor({
  id,
  body,
}: Endpoint): { type: string; body: string | Uint8Array<ArrayBuffer> } | undefined {
  const [type] = body.types
  if (type === undefined) return undefined
  const value = bodies[id]
  if (value instanceof Uint8Array)
    return {
      type: type === 'image/png' && id === 'putMapAsset' ? 'image/jpeg' : type,
      body: new Uint8Array(value),
    }
  return { type, body: JSON.stringify(value) }
}

/** All that an answer tells: status, body and what caches go by, with its own address taken out. */
async function told(asker: Asker, endpoint: Endpoint, places: Places): Promise<string> {
  const response = await server.ask(asker, endpoint.method, addressOf(endpoint, places), bodyFor(endpoint))
  const text = Buffer.from(await response.arrayBuffer()).toString()
  const headers = ['etag', 'last-modified', 'cache-control', 'location', 'set-cookie', 'link'].map(
    (name) => response.headers.get(name) ?? '',
  )
  let all = `${response.status} ${text} ${headers.join('|')}`
  for (const place of Object.values(places)) if (place.length > 10) all = all.replaceAll(place, '~')
  return all.replaceAll(/"(timeStamp|generatedAt|serverTime|createdAt|updatedAt|uptime\w*)":[^,}]*/g, '')
}

/** Where knowing an address is the right to ask: a publication, a workshop’s code, an invitation. */
const byAddress = /\{(alias|code|token)\}/

/** Large, and made of nothing but the program. */
const documents = ['getOpenApi', 'getDocs', 'getApiDefinition', 'getApiDefinitionPage']

/** Whoever chooses an id that is another map’s is told to choose another; it is a random one of 122 bits. */
const chooseAnother = ['putMap', 'putMapArchive']

describe('a private map', () => {
  test('is known of by nobody else, whatever is asked and however', async () => {
    const taking = endpoints.filter(({ body }) => body.types.length > 0)
    expect(taking.filter(({ id }) => !(id in bodies)).map(({ id }) => id)).toEqual([])
    let asked = 0
    for (const asker of outside) {
      for (const endpoint of endpoints) {
        if (documents.includes(endpoint.id) && asker !== 'public') continue
        const name = `${asker}: ${endpoint.method} ${endpoint.path}`
        const real = await told(asker, endpoint, server.places)
        expect([name, real.includes(secret)]).toEqual([name, false])
        asked += 1
        if (addressOf(endpoint, server.places) === addressOf(endpoint, nothing)) continue
        if (byAddress.test(endpoint.path)) continue
        if (chooseAnother.includes(endpoint.id)) continue
        expect([name, real]).toEqual([name, await told(asker, endpoint, nothing)])
      }
    }
    expect(asked).toBeGreaterThan(400)
  })

  test('is as it was after all of that', async () => {
    const about = async (path: string) =>
      (await server.ask('owner', 'GET', `/api/maps/${server.places.map}${path}`)).text()
    expect(await about('')).toContain(secret)
    expect(await about('/versions')).toContain(secret)
    expect(await about('/members')).not.toContain('stranger')
    expect(await about('/workshop')).toContain(secret)
    const rows = await (
      await server.ask('owner', 'GET', `/api/datasets/${server.places.sketch}/features`)
    ).text()
    expect([rows.includes(secret), rows.includes('いたずら')]).toEqual([true, false])
  })
})

/** The least role in a map for each of its endpoints; those of rows are told apart by whose they are. A new one needs a line here. */
const least: Record<string, MapRole> = {
  getDataset: 'viewer',
  getFeatures: 'viewer',
  getFeature: 'viewer',
  putFeature: 'contributor',
  patchFeature: 'contributor',
  deleteFeature: 'contributor',
  restoreFeature: 'contributor',
  postChanges: 'contributor',
  getChanges: 'viewer',
  getFeatureHistory: 'viewer',
  getDatasetBin: 'contributor',
  getWorkshop: 'viewer',
  putWorkshop: 'editor',
  putWorkshopOpen: 'editor',
  putWorkshopCode: 'editor',
  putWorkshopPhase: 'editor',
  getOwnSeat: 'viewer',
  getSeats: 'editor',
  patchSeat: 'editor',
  postSeat: 'editor',
  deleteRehearsal: 'editor',
  putRehearsalRestored: 'editor',
  putReview: 'editor',
  putReviews: 'editor',
  getReview: 'editor',
  getMapMembers: 'owner',
  putMapMember: 'owner',
  postMapInvitation: 'owner',
  deleteMapInvitation: 'owner',
  getMap: 'viewer',
  putMap: 'owner',
  getMapDocument: 'viewer',
  putMapBin: 'owner',
  getMapArchive: 'editor',
  putMapArchive: 'viewer',
  getMapVersions: 'viewer',
  putMapVersion: 'editor',
  getMapVersion: 'viewer',
  putMapThumbnail: 'editor',
  getMapThumbnail: 'viewer',
  putMapAsset: 'contributor',
  getMapAsset: 'viewer',
  putSketch: 'editor',
  putAnalysis: 'editor',
  putMapPublication: 'owner',
  deleteMapPublication: 'owner',
  getPublicationStates: 'owner',
  getPublicationState: 'owner',
  getPublicationStateRows: 'owner',
  getPublicationFolder: 'owner',
  getPublicationRequest: 'editor',
  putPublicationRequest: 'editor',
  putPublicationAnswer: 'owner',
  getMapVoices: 'editor',
  putVoicePolicy: 'editor',
  putCommentState: 'editor',
  putUseRequest: 'editor',
}

describe('a member of the map', () => {
  test('is refused what needs more than their role, and changes nothing by asking', async () => {
    const ofMap = endpoints.filter(({ path }) => /^\/api\/(maps|datasets)\/\{id\}/.test(path))
    expect(ofMap.filter(({ id }) => !least[id]).map(({ id }) => id)).toEqual([])
    const wrong: string[] = []
    for (const endpoint of ofMap) {
      const needed = within.indexOf(least[endpoint.id] ?? 'owner')
      for (const role of within.slice(0, needed)) {
        const address = addressOf(endpoint, server.places)
        const response = await server.ask(role, endpoint.method, address, bodyFor(endpoint))
        const refused = [401, 403, 404].includes(response.status)
        if (!refused || (await response.text()).includes(secret)) {
          wrong.push(`${role}: ${endpoint.method} ${endpoint.path} ${response.status}`)
        }
      }
    }
    expect(wrong).toEqual([])
    const rows = await (
      await server.ask('owner', 'GET', `/api/datasets/${server.places.sketch}/features`)
    ).text()
    expect(rows).not.toContain('いたずら')
  })
})
