import * as v from 'valibot'
import { bytesBody, jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { oneOf, words } from '#api/http/parameters.ts'
import { mapSummary } from '#api/http/schemas/map.ts'
import { largestDocument } from '#api/store/mapStore.ts'
import { mapId, mapOf, newMapId, partOf, yjsType } from './mapParameters.ts'
import { readDocument } from './readDocument.ts'
import { unkept } from './unkept.ts'

const summaryForm = { name: 'json', type: 'application/json', schema: mapSummary } as const

export const maps = endpoint({
  id: 'getMaps',
  method: 'GET',
  path: '/api/maps',
  group: groups.maps,
  summary: { ja: '地図の一覧', en: 'Maps' },
  params: {},
  query: {
    which: v.optional(
      oneOf(
        'which',
        {
          ja: 'mine：自分の地図、bin：ごみ箱、open：公開ギャラリー。',
          en: 'mine: your maps, bin: those you threw away, open: the public gallery.',
        },
        ['mine', 'bin', 'open'],
      ),
      'mine',
    ),
    q: v.optional(words('q', { ja: '題名や説明に含まれることば。', en: 'Words in title or description.' })),
  },
  forms: [{ name: 'json', type: 'application/json', schema: v.strictObject({ maps: v.array(mapSummary) }) }],
  problems: [],
  handle: async ({ maps, viewer, query: { which, q } }) =>
    json({ maps: await maps.maps(viewer, which, q ?? '') }, unkept),
})

export const map = endpoint({
  id: 'getMap',
  method: 'GET',
  path: '/api/maps/{id}',
  group: groups.maps,
  summary: { ja: '一つの地図の概要', en: 'What a list shows of one map' },
  params: { id: mapId },
  query: {},
  forms: [summaryForm],
  problems: ['unknown-map'],
  handle: async ({ maps, viewer, params }) => json(await mapOf(maps, viewer, params.id), unkept),
})

export const newMap = sendingEndpoint({
  id: 'putMap',
  method: 'PUT',
  path: '/api/maps/{id}',
  group: groups.maps,
  summary: { ja: '新しい地図をつくる', en: 'Make a map' },
  description: {
    ja: '本文は地図の最初の状態（Yjs の更新、v1）です。同じ id でもう一度送っても二重にはなりません。',
    en: 'The body is the map’s first state as a Yjs update (v1). Sent again under the same id, it makes nothing twice.',
  },
  params: { id: newMapId },
  query: {},
  body: bytesBody([yjsType], largestDocument),
  forms: [summaryForm],
  created: { ja: '地図ができました。', en: 'The map has been made.' },
  problems: ['not-allowed', 'invalid-document'],
  async handle({ maps, viewer, params: { id }, body }) {
    const known = await maps.map(viewer, id)
    const map = await maps.createMap(viewer, { id, state: body.bytes })
    return json(map, unkept, { status: known ? 200 : 201 })
  },
})

export const mapDocument = endpoint({
  id: 'getMapDocument',
  method: 'GET',
  path: '/api/maps/{id}/document',
  group: groups.maps,
  summary: {
    ja: '地図の今の内容（Yjs の更新、v1、または JSON）',
    en: 'The map as it is now, as one Yjs update (v1) or as JSON',
  },
  description: {
    ja: '共同編集は WebSocket /api/maps/{id}/live で行います。JSON は読むだけの画面（参加者の電話など）のためのものです。',
    en: 'Joint editing goes over the WebSocket /api/maps/{id}/live. JSON is for who only reads it, as a participant’s phone does.',
  },
  params: { id: mapId },
  query: {},
  forms: [
    { name: 'yjs', type: yjsType },
    { name: 'json', type: 'application/json' },
  ],
  problems: ['unknown-map', 'invalid-document'],
  handle: async ({ maps, viewer, params: { id }, form }) =>
    form.name === 'json'
      ? json(await readDocument(maps, viewer, id), unkept)
      : { headers: unkept, body: await partOf(id, maps.documentState(viewer, id)) },
})

/** `onBinned`: who has the map open is told. */
export const mapBin = (onBinned: (id: string) => void): Endpoint =>
  sendingEndpoint({
    id: 'putMapBin',
    method: 'PUT',
    path: '/api/maps/{id}/bin',
    group: groups.maps,
    summary: { ja: '地図をごみ箱に入れる、または戻す', en: 'Throw a map into the bin, or take it out' },
    description: {
      ja: '30日たつと完全に消えます。その間は公開も止まります。',
      en: 'After 30 days it is gone for good. Meanwhile its publication is not there either.',
    },
    params: { id: mapId },
    query: {},
    body: jsonBody(v.strictObject({ binned: v.boolean() })),
    forms: [noForm],
    noContent: { ja: '済みました。', en: 'Done.' },
    problems: ['unknown-map', 'not-allowed'],
    async handle({ maps, viewer, params: { id }, body: { binned } }) {
      await maps.binMap(viewer, id, binned)
      if (binned) onBinned(id)
      return { status: 204, headers: unkept, body: null }
    },
  })
