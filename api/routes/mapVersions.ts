import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { endpoint, json, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { newId, pathPart } from '#api/http/parameters.ts'
import { Problem } from '#api/http/problem.ts'
import { mapVersion } from '#api/http/schemas/map.ts'
import { mapId, mapOf, partOf, yjsType } from './mapParameters.ts'
import { unkept } from './unkept.ts'

const about = { ja: '版の id。', en: 'Id of the version.' }

export const mapVersions = endpoint({
  id: 'getMapVersions',
  method: 'GET',
  path: '/api/maps/{id}/versions',
  group: groups.maps,
  summary: { ja: '名前を付けた版の一覧', en: 'Named versions, newest first' },
  params: { id: mapId },
  query: {},
  forms: [
    { name: 'json', type: 'application/json', schema: v.strictObject({ versions: v.array(mapVersion) }) },
  ],
  problems: ['unknown-map'],
  handle: async ({ maps, viewer, params: { id } }) =>
    json({ versions: await partOf(id, maps.versions(viewer, id)) }, unkept),
})

export const newMapVersion = sendingEndpoint({
  id: 'putMapVersion',
  method: 'PUT',
  path: '/api/maps/{id}/versions/{version}',
  group: groups.maps,
  summary: { ja: '今の状態に名前を付けて残す', en: 'Keep the map as it is now, under a name' },
  params: { id: mapId, version: newId(about) },
  query: {},
  body: jsonBody(v.strictObject({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) })),
  forms: [{ name: 'json', type: 'application/json', schema: mapVersion }],
  created: { ja: '残しました。', en: 'It is kept.' },
  problems: ['unknown-map', 'not-allowed'],
  async handle({ maps, viewer, params: { id, version }, body: { name } }) {
    await mapOf(maps, viewer, id)
    const author = viewer.kind === 'member' ? viewer.id : viewer.kind
    const known = await knownVersion()
    if (known) return json(known, unkept)
    const made = { id: version, name, createdAt: new Date().toISOString(), author }
    await maps.nameVersion(viewer, id, made)
    return json(made, unkept, { status: 201 })

    async function knownVersion() {
      return (await maps.versions(viewer, id))?.find((each) => each.id === version)
    }
  },
})

export const mapVersionDocument = endpoint({
  id: 'getMapVersion',
  method: 'GET',
  path: '/api/maps/{id}/versions/{version}',
  group: groups.maps,
  summary: { ja: '版の内容（Yjs の更新、v1）', en: 'A version as one Yjs update (v1)' },
  params: { id: mapId, version: pathPart(about, '018b2f6e-0000-4000-8000-000000000002') },
  query: {},
  forms: [{ name: 'yjs', type: yjsType }],
  problems: ['unknown-map', 'unknown-part'],
  async handle({ maps, viewer, params: { id, version } }) {
    await mapOf(maps, viewer, id)
    const body = await maps.versionState(viewer, id, version)
    if (!body) throw unknownVersion(version)
    return { headers: unkept, body }
  },
})

const unknownVersion = (id: string): Problem =>
  new Problem('unknown-part', {
    ja: `版「${id}」はこの地図にありません。`,
    en: `This map has no version “${id}”.`,
  })
