import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { Problem } from '#api/http/problem.ts'
import { words } from '#api/http/schemas/voice.ts'
import { longestNote } from '#geodata/schema/map/publicationRequest.ts'
import { mapId, mapOf } from './mapParameters.ts'
import { unkept } from './unkept.ts'

const path = '/api/maps/{id}/publication/request'
const note = jsonBody(v.strictObject({ note: words(longestNote) }))
const done = { status: 204, headers: unkept, body: null }

/** Editors do not publish: they ask the owner, a teacher say, who publishes or sends it back with a word. */
export function publicationRequests(): Endpoint[] {
  const read = endpoint({
    id: 'getPublicationRequest',
    method: 'GET',
    path,
    group: groups.maps,
    summary: { ja: '公開の申し込み', en: 'What an editor has asked' },
    params: { id: mapId },
    query: {},
    forms: [
      {
        name: 'json',
        type: 'application/json',
        schema: v.strictObject({
          request: v.nullable(
            v.strictObject({
              by: v.string(),
              note: v.string(),
              at: v.string(),
              answer: v.nullable(v.string()),
            }),
          ),
        }),
      },
    ],
    problems: ['unknown-map', 'not-allowed'],
    async handle({ maps, viewer, params: { id } }) {
      await mapOf(maps, viewer, id)
      return json({ request: (await maps.publicationRequest(viewer, id)) ?? null }, unkept)
    },
  })

  const ask = sendingEndpoint({
    id: 'putPublicationRequest',
    method: 'PUT',
    path,
    group: groups.maps,
    summary: { ja: '公開を申し込む', en: 'Ask the owner to publish' },
    params: { id: mapId },
    query: {},
    body: note,
    forms: [noForm],
    noContent: { ja: '申し込みました。', en: 'It has been asked.' },
    problems: ['unknown-map', 'not-allowed'],
    async handle({ maps, viewer, params: { id }, body }) {
      await mapOf(maps, viewer, id)
      const by = viewer.kind === 'member' ? (viewer.name ?? '') : ''
      await maps.askPublication(viewer, id, { by, note: body.note, at: new Date().toISOString() })
      return done
    },
  })

  const answer = sendingEndpoint({
    id: 'putPublicationAnswer',
    method: 'PUT',
    path: `${path}/answer`,
    group: groups.maps,
    summary: { ja: '公開の申し込みを差し戻す', en: 'Send the request back' },
    params: { id: mapId },
    query: {},
    body: note,
    forms: [noForm],
    noContent: { ja: '差し戻しました。', en: 'It has been sent back.' },
    problems: ['unknown-map', 'unknown-part', 'not-allowed'],
    async handle({ maps, viewer, params: { id }, body }) {
      await mapOf(maps, viewer, id)
      if (!(await maps.returnPublication(viewer, id, body.note))) throw noRequest()
      return done
    },
  })

  return [read, ask, answer]
}

const noRequest = (): Problem =>
  new Problem('unknown-part', { ja: '公開の申し込みはありません。', en: 'Nobody has asked to publish it.' })
