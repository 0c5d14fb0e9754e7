import { getCookie } from 'hono/cookie'
import * as v from 'valibot'
import * as Y from 'yjs'
import { guestCookie } from '#api/auth/whoAsks.ts'
import { newDoc } from '#api/store/contract/mapSamples.ts'
import type { Viewer } from '#api/store/store.ts'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import { openTestApp } from './testApp.ts'
import { uidOf } from './testData.ts'

/** Of the map in every `openRowsApp`; `outsider` has none. */
const people = {
  hanako: { name: '花子', role: 'owner' },
  eiji: { name: '英二', role: 'editor' },
  taro: { name: '太郎', role: 'contributor' },
  jiro: { name: '次郎', role: 'contributor' },
  mika: { name: '美香', role: 'viewer' },
  outsider: { name: '外の人', role: null },
} satisfies Record<string, { name: string; role: MapRole | null }>

export type Person = keyof typeof people | 'public'

const words = (ja: string) => ({ ja, en: ja })

export const sampleForm = [
  { name: 'field_name', input: 'text', title: words('名前'), required: true },
  {
    name: 'field_state',
    input: 'choice',
    title: words('状態'),
    choices: [{ value: 'a', title: words('空き') }],
  },
  { name: 'field_count', input: 'number', title: words('数') },
  { name: 'field_open', input: 'yesNo', title: words('開いている') },
  { name: 'field_photos', input: 'photos', title: words('写真') },
]

/** A server with one map, people of every role in it, and a sketch. Requests name the person who asks, or carry a guest's cookie. */
export async function openRowsApp() {
  const asking = new Map<string, Viewer>(
    Object.entries(people).map(([id, { name }]) => [id, { kind: 'member', id, name }]),
  )
  const server: Awaited<ReturnType<typeof openTestApp>> = await openTestApp({
    limit: { requests: 1_000_000, seconds: 1 },
    viewer: async (c) =>
      asking.get(c.req.header('x-test-person') ?? '') ??
      (await server.maps.workshops.guestOf(getCookie(c, guestCookie) ?? '')) ?? { kind: 'public' },
  })
  const map = uidOf(900, 1)
  const owner: Viewer = { kind: 'member', id: 'hanako' }
  await server.maps.createMap(owner, {
    id: map,
    state: new Uint8Array(Y.encodeStateAsUpdate(newDoc('まち歩き'))),
  })
  for (const [id, { role }] of Object.entries(people)) {
    if (role && role !== 'owner') await server.maps.setRole(owner, map, id, role)
  }
  const send = async (person: Person, method: string, path: string, body?: unknown): Promise<Response> =>
    server.app.request(path, {
      method,
      headers: { 'x-test-person': person, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const sketch = 'sketch_a1b2c3d4e5f6'
  const putSketch = (person: Person, id: string, form: unknown[] = sampleForm, title = 'みつけたもの') =>
    send(person, 'PUT', `/api/maps/${map}/sketches/${id}`, { title: words(title), form })
  await putSketch('hanako', sketch)
  const row = (uid: string): string => `/api/datasets/${sketch}/features/${uid}`
  return { ...server, map, sketch, row, send, putSketch, people: Object.keys(people) }
}

const told = v.looseObject({
  version: v.optional(v.number()),
  mine: v.optional(v.boolean()),
  created_at: v.optional(v.string()),
})
const featureTold = v.looseObject({ id: v.string(), properties: told })

/** What answers about rows hold, as far as tests look into it. */
const answerBody = v.looseObject({
  id: v.optional(v.string()),
  type: v.optional(v.string()),
  detail: v.optional(v.string()),
  errors: v.optional(v.array(v.looseObject({ path: v.string() }))),
  geometry: v.optional(v.unknown()),
  properties: v.optional(told, {}),
  features: v.optional(v.array(featureTold), []),
  changed: v.optional(v.array(featureTold), []),
  rows: v.optional(v.array(v.looseObject({ feature: featureTold })), []),
  versions: v.optional(v.array(v.looseObject({ kind: v.string() })), []),
  results: v.optional(v.array(v.looseObject({ status: v.number(), feature: v.optional(featureTold) })), []),
  revision: v.optional(v.number(), 0),
})

export const bodyOf = async (response: Response): Promise<v.InferOutput<typeof answerBody>> =>
  v.parse(answerBody, await response.json())

export type RowsApp = Awaited<ReturnType<typeof openRowsApp>>
