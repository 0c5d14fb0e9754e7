import { requireAdministrator } from '#api/auth/requireMember.ts'
import { jsonBody } from '#api/http/body.ts'
import { endpoint, json, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import * as schemas from '#api/http/schemas/people.ts'
import { unkept } from './unkept.ts'

const forms = [{ name: 'json', type: 'application/json', schema: schemas.limits }] as const

export const limits = endpoint({
  id: 'getLimits',
  method: 'GET',
  path: '/api/limits',
  group: groups.people,
  summary: { ja: '保存できる量の上限（管理者のみ）', en: 'How much may be stored, for administrators' },
  params: {},
  query: {},
  forms,
  problems: ['not-allowed', 'sign-in-needed'],
  async handle({ people, viewer }) {
    requireAdministrator(viewer)
    return json(await people.limits(), unkept)
  },
})

export const putLimits = sendingEndpoint({
  id: 'putLimits',
  method: 'PUT',
  path: '/api/limits',
  group: groups.people,
  summary: { ja: '保存できる量の上限を決める（管理者のみ）', en: 'Set how much may be stored' },
  params: {},
  query: {},
  body: jsonBody(schemas.limits),
  forms,
  problems: ['not-allowed', 'sign-in-needed'],
  async handle({ people, viewer, body }) {
    const { id: actor } = requireAdministrator(viewer)
    await people.setLimits(body)
    const detail = Object.entries(body).map(([name, value]) => `${name}=${value}`)
    await people.record({ kind: 'limits-changed', actor, detail: detail.join(' ') })
    return json(await people.limits(), unkept)
  },
})
