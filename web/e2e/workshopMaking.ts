import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { applyChanges } from '#geodata/mapDocument/mapDoc.ts'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import { readAnswerList } from '#geodata/schema/form/answerList.ts'
import { readForm } from '#geodata/schema/form/readForm.ts'
import { emptyMap } from '#geodata/schema/map/emptyMap.ts'
import { plainLayer } from '#geodata/schema/map/plainLayer.ts'
import type { ReviewState } from '#geodata/schema/workshop/review.ts'
import type { Workshop } from '#geodata/schema/workshop/workshop.ts'
import type { RunningServer } from '#scripts/server/startServer.ts'

type Row = { uid: string; name: string; author: string; photos: string[] }

export type OpenWorkshop = {
  map: string
  code: string
  /** As the owner sees them. */
  rows: () => Promise<Row[]>
  photoTypes: (assets: readonly string[]) => Promise<(string | null)[]>
  setPhase: (id: 'walk' | 'look') => Promise<void>
  review: (name: string, state: ReviewState, note: string | null) => Promise<void>
}

const words = (ja: string) => ({ ja, en: ja })
const json = 'application/json'

/** The first administrator of a closed server has made a map with one sketch layer, and opens it for a group. All by HTTP. */
export async function openWorkshop({ url, log }: RunningServer): Promise<OpenWorkshop> {
  let cookie = ''
  const ask = async (method: string, path: string, body?: BodyInit, type = json): Promise<Response> => {
    const response = await fetch(url + path, {
      method,
      headers: { Cookie: cookie, Origin: url, ...(body !== undefined && { 'Content-Type': type }) },
      ...(body !== undefined && { body }),
    })
    expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true)
    return response
  }
  const send = (method: string, path: string, body: object): Promise<Response> =>
    ask(method, path, JSON.stringify(body))

  const setupCode = /\/setup\s+(\S+)/.exec(log())?.[1]
  const owner = {
    code: setupCode,
    name: '進行役',
    email: 'owner@example.jp',
    password: 'correct horse battery',
  }
  cookie = (await send('POST', '/api/setup', owner)).headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')

  const map = randomUUID()
  const sketch = `sketch_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const { about, scene } = emptyMap('萩のあるもの探し')
  const camera = { lon: 131.4, lat: 34.41, zoom: 14, bearing: 0, pitch: 0 }
  const doc = new Y.Doc()
  doc.getMap('meta').set('schema', 1)
  applyChanges(
    doc,
    [
      { kind: 'set', single: 'about', values: about },
      { kind: 'set', single: 'scene', values: { ...scene, camera } },
      {
        kind: 'add',
        collection: 'layers',
        entity: plainLayer({
          id: 'found',
          order: 'a0',
          kind: 'sketch',
          title: '気になる場所',
          source: sketch,
        }),
      },
    ],
    'test',
  )
  await ask(
    'PUT',
    `/api/maps/${map}`,
    new Blob([new Uint8Array(Y.encodeStateAsUpdate(doc))]),
    'application/octet-stream',
  )
  const { form } = readForm([
    { name: 'field_name', input: 'text', title: words('名前'), required: true },
    { name: 'field_photos', input: 'photos', title: words('写真') },
  ])
  await send('PUT', `/api/maps/${map}/sketches/${sketch}`, { title: words('気になる場所'), form })
  const phases = [
    { id: 'walk', title: 'まちを歩く', minutes: 20, layersOpen: true },
    { id: 'look', title: 'みんなで見る', minutes: null, layersOpen: false },
  ]
  const made: Workshop = await (
    await send('PUT', `/api/maps/${map}/workshop`, {
      title: '萩のあるもの探し',
      rehearsal: false,
      layers: [{ dataset: sketch, rights: 'editOwn', approval: false }],
      phases,
    })
  ).json()
  await send('PUT', `/api/maps/${map}/workshop/open`, { open: true })
  if (made.code === null) throw new Error('expected the owner to be told the code')

  const rows = async (): Promise<Row[]> => {
    const answer: { features: FeatureJson[] } = await (
      await ask('GET', `/api/datasets/${sketch}/features?limit=1000`)
    ).json()
    return answer.features.map(({ id, properties }) => ({
      uid: id,
      name: String(properties.field_name),
      author: String(properties.created_by),
      photos: readAnswerList(properties.field_photos ?? null),
    }))
  }
  return {
    map,
    code: made.code,
    rows,
    photoTypes: (assets) =>
      Promise.all(
        assets.map(async (asset) =>
          (await ask('GET', `/api/maps/${map}/assets/${asset}`)).headers.get('content-type'),
        ),
      ),
    setPhase: async (phase) =>
      void (await send('PUT', `/api/maps/${map}/workshop/phase`, { phase, endsAt: null })),
    review: async (name, state, note) => {
      const row = (await rows()).find((each) => each.name === name)
      await send('PUT', `/api/datasets/${sketch}/features/${row?.uid}/review`, { state, note })
    },
  }
}
