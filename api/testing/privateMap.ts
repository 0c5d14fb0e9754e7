import * as Y from 'yjs'
import { newDoc } from '#api/store/contract/mapSamples.ts'
import type { Member, Viewer } from '#api/store/store.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import { sampleForm } from './rowsApp.ts'
import { samplePictures } from './samplePictures.ts'
import { openTestApp } from './testApp.ts'
import { uidOf } from './testData.ts'

/** Stands in everything that belongs to the private map, and nowhere else. */
export const secret = 'ひみつのいど'
const words = (ja: string) => ({ ja, en: ja })

export const within = ['viewer', 'contributor', 'editor', 'owner'] as const satisfies MapRole[]
export const outside = ['public', 'stranger', 'administrator', 'elsewhere', 'guest'] as const
export type Asker = (typeof within)[number] | (typeof outside)[number]

const viewers: Record<Asker, Viewer> = {
  viewer: { kind: 'member', id: 'viewer' },
  contributor: { kind: 'member', id: 'contributor' },
  editor: { kind: 'member', id: 'editor' },
  owner: { kind: 'member', id: 'owner' },
  public: { kind: 'public' },
  stranger: { kind: 'member', id: 'stranger' },
  administrator: { kind: 'member', id: 'administrator', administrator: true },
  /** Contributor of another map. */
  elsewhere: { kind: 'member', id: 'elsewhere' },
  /** With a seat in another map. */
  guest: { kind: 'member', id: 'g_guest', guest: true },
}
const owner: Member = { kind: 'member', id: 'owner' }

/** What stands for the parts of paths: of the private map, and of nothing. */
export type Places = Record<string, string> & { map: string; sketch: string; uid: string }

/** A map that nobody but its members may know of, with all that a map can have; and people of every kind. */
export async function openPrivateMap() {
  const server = await openTestApp({
    limit: { requests: 1e7, seconds: 1 },
    viewer: (c) =>
      new Map<string, Viewer>(Object.entries(viewers)).get(c.req.header('x-asker') ?? '') ?? {
        kind: 'public',
      },
  })
  const { maps } = server
  const places = {
    map: uidOf(990, 1),
    sketch: 'sketch_private00001',
    uid: uidOf(990, 2),
    version: uidOf(990, 3),
    asset: uidOf(990, 4),
    number: '1',
    person: 'viewer',
    seat: 'none',
    invitation: 'none',
    alias: 'himitsu-chizu',
  }
  const [other, state] = [uidOf(990, 9), new Uint8Array(Y.encodeStateAsUpdate(newDoc(secret)))]
  await maps.createMap(owner, { id: places.map, state })
  await maps.createMap(owner, {
    id: other,
    state: new Uint8Array(Y.encodeStateAsUpdate(newDoc('ほかの地図'))),
  })
  for (const role of within) if (role !== 'owner') await maps.setRole(owner, places.map, role, role)
  await maps.setRole(owner, other, 'elsewhere', 'contributor')
  await maps.setRole(owner, other, 'g_guest', 'contributor')

  const ask = (
    asker: Asker,
    method: string,
    path: string,
    sent?: { type: string; body: string | Uint8Array<ArrayBuffer> },
  ) =>
    server.app.request(path, {
      method,
      headers: { 'x-asker': asker, ...(sent && { 'Content-Type': sent.type }) },
      ...(sent && { body: sent.body }),
    })
  const put = async (path: string, value: unknown): Promise<void> => {
    const sent = { type: 'application/json', body: JSON.stringify(value) }
    const response = await ask('owner', 'PUT', path, sent)
    if (!response.ok) throw new Error(`expected ${path} to be taken: ${await response.text()}`)
  }
  const at = `/api/maps/${places.map}`
  await put(`${at}/sketches/${places.sketch}`, { title: words(secret), form: sampleForm })
  await put(`/api/datasets/${places.sketch}/features/${places.uid}`, {
    geometry: { type: 'Point', coordinates: [131.4, 34.4] },
    properties: { field_name: secret, field_count: 1 },
  })
  await put(`${at}/versions/${places.version}`, { name: secret })
  const picture = { id: places.asset, name: secret, type: 'image/png', bytes: samplePictures.png }
  await maps.putAsset(owner, places.map, picture)
  await maps.putThumbnail(owner, places.map, picture)
  const workshop = { title: secret, rehearsal: false, layers: [], phases: [] }
  await put(`${at}/workshop`, workshop)
  await put(`${at}/workshop/open`, { open: true })
  await maps.publish(owner, places.map, {
    alias: places.alias,
    access: 'password',
    passwordHash: 'scrypt.AAAA.AAAA',
    publishedAt: new Date().toISOString(),
    document: emptyMap(secret),
    datasets: [],
    assets: [picture],
  })
  return { ...server, places, ask }
}

export type PrivateMap = Awaited<ReturnType<typeof openPrivateMap>>
