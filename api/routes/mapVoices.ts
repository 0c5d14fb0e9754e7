import * as v from 'valibot'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart } from '#api/http/parameters.ts'
import { Problem } from '#api/http/problem.ts'
import * as schemas from '#api/http/schemas/voice.ts'
import { UnknownMap } from '#api/store/storeErrors.ts'
import { mapId, mapOf } from './mapParameters.ts'
import { unkept } from './unkept.ts'

const voiceId = pathPart({ ja: 'コメントや申し込みの id。', en: 'Id of the comment or request.' }, 'b7c1…')
const noContent = { ja: '変わりました。', en: 'It has changed.' }
const done = { status: 204, headers: unkept, body: null }

/** What a map's editors do with what its readers say. */
export function mapVoices(): Endpoint[] {
  const inbox = endpoint({
    id: 'getMapVoices',
    method: 'GET',
    path: '/api/maps/{id}/voices',
    group: groups.publications,
    summary: { ja: '読者から届いたもの', en: 'What readers have sent' },
    description: {
      ja: '開かれた回数は日ごとの合計だけで、読む人を区別しません。',
      en: 'Openings are counted by day alone; no reader is told from another.',
    },
    params: { id: mapId },
    query: {},
    forms: [{ name: 'json', type: 'application/json', schema: schemas.voiceInbox }],
    problems: ['unknown-map', 'not-allowed'],
    async handle({ maps, viewer, params: { id } }) {
      const found = await maps.voices.inbox(viewer, id)
      if (!found) throw new UnknownMap(id)
      return json(found, unkept)
    },
  })

  const policy = sendingEndpoint({
    id: 'putVoicePolicy',
    method: 'PUT',
    path: '/api/maps/{id}/voices',
    group: groups.publications,
    summary: { ja: '読者から何を受け付けるか', en: 'What readers may send' },
    params: { id: mapId },
    query: {},
    body: jsonBody(v.strictObject({ policy: schemas.voicePolicy })),
    forms: [noForm],
    noContent,
    problems: ['unknown-map', 'not-allowed'],
    async handle({ maps, viewer, params: { id }, body }) {
      await mapOf(maps, viewer, id)
      await maps.voices.setPolicy(viewer, id, body.policy)
      return done
    },
  })

  const comment = sendingEndpoint({
    id: 'putCommentState',
    method: 'PUT',
    path: '/api/maps/{id}/comments/{voice}',
    group: groups.publications,
    summary: { ja: 'コメントを見せる・保留する・消す', en: 'Show, hold or remove a comment' },
    params: { id: mapId, voice: voiceId },
    query: {},
    body: jsonBody(v.strictObject({ state: schemas.commentState })),
    forms: [noForm],
    noContent,
    problems: ['unknown-map', 'unknown-part', 'not-allowed'],
    async handle({ maps, viewer, params: { id, voice }, body }) {
      await mapOf(maps, viewer, id)
      if (!(await maps.voices.setComment(viewer, id, voice, body.state))) throw unknownVoice()
      return done
    },
  })

  const request = sendingEndpoint({
    id: 'putUseRequest',
    method: 'PUT',
    path: '/api/maps/{id}/requests/{voice}',
    group: groups.publications,
    summary: { ja: '申し込みを済みにする', en: 'Mark a request as done' },
    params: { id: mapId, voice: voiceId },
    query: {},
    body: jsonBody(v.strictObject({ done: v.boolean() })),
    forms: [noForm],
    noContent,
    problems: ['unknown-map', 'unknown-part', 'not-allowed'],
    async handle({ maps, viewer, params: { id, voice }, body }) {
      await mapOf(maps, viewer, id)
      if (!(await maps.voices.setRequest(viewer, id, voice, body.done))) throw unknownVoice()
      return done
    },
  })

  return [inbox, policy, comment, request]
}

const unknownVoice = (): Problem =>
  new Problem('unknown-part', {
    ja: 'そのコメントや申し込みは見つかりません。',
    en: 'There is no such comment or request.',
  })
