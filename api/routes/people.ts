import * as v from 'valibot'
import { personName } from '#api/auth/newAccount.ts'
import { requireAdministrator } from '#api/auth/requireMember.ts'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import * as schemas from '#api/http/schemas/people.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import { newInvitationTo, until } from './invitationWish.ts'
import { invitationId } from './mapInvitations.ts'
import { personId } from './members.ts'
import { unkept } from './unkept.ts'
import { unknownPerson } from './unknownPerson.ts'

export const people = endpoint({
  id: 'getPeople',
  method: 'GET',
  path: '/api/people',
  group: groups.people,
  summary: { ja: 'アカウントの一覧（管理者のみ）', en: 'Accounts, for administrators' },
  params: {},
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: schemas.people }],
  problems: ['not-allowed', 'sign-in-needed'],
  async handle({ people, viewer }) {
    requireAdministrator(viewer)
    return json({ people: await people.people(), invitations: await people.invitations() }, unkept)
  },
})

/** Who is blocked is signed out everywhere, and every page of theirs loses its connection. */
export const changePerson = (live: LiveMaps): Endpoint =>
  sendingEndpoint({
    id: 'patchPerson',
    method: 'PATCH',
    path: '/api/people/{person}',
    group: groups.people,
    summary: { ja: 'アカウントを変える（管理者のみ）', en: 'Change an account, for administrators' },
    params: { person: personId },
    query: {},
    body: jsonBody(
      v.strictObject({
        administrator: v.optional(v.boolean()),
        blocked: v.optional(v.boolean()),
        name: v.optional(personName),
      }),
    ),
    forms: [noForm],
    noContent: { ja: '変えました。', en: 'Changed.' },
    problems: ['unknown-person', 'not-allowed', 'not-possible', 'sign-in-needed'],
    async handle({ people, viewer, params: { person }, body }) {
      const { id: actor } = requireAdministrator(viewer)
      if (!(await people.changePerson(person, body))) throw unknownPerson(person)
      const { name, ...flags } = body
      const detail = [
        ...Object.entries(flags).map(([key, value]) => `${key}=${value}`),
        ...(name ? ['name'] : []),
      ]
      await people.record({ kind: 'person-changed', actor, subject: person, detail: detail.join(' ') })
      if (body.blocked) live.closePerson(person)
      return { status: 204, headers: unkept, body: null }
    },
  })

export const newPersonInvitation = sendingEndpoint({
  id: 'postPersonInvitation',
  method: 'POST',
  path: '/api/people/invitations',
  group: groups.people,
  summary: {
    ja: 'アカウント登録の招待リンクをつくる（管理者のみ）',
    en: 'Make a link with which to make an account, for administrators',
  },
  params: {},
  query: {},
  body: jsonBody(v.strictObject({ until })),
  forms: [{ name: 'json', type: 'application/json', schema: schemas.newInvitation }],
  created: { ja: 'リンクができました。', en: 'The link has been made.' },
  problems: ['not-allowed', 'sign-in-needed'],
  async handle({ people, viewer, url, body }) {
    const { id: actor } = requireAdministrator(viewer)
    const { record, address } = newInvitationTo(null, body.until, url)
    const made = await people.invite(viewer, record)
    await people.record({ kind: 'invitation-made', actor })
    return json({ ...made, url: address }, unkept, { status: 201 })
  },
})

export const withdrawPersonInvitation = endpoint({
  id: 'deletePersonInvitation',
  method: 'DELETE',
  path: '/api/people/invitations/{invitation}',
  group: groups.people,
  summary: { ja: '登録の招待リンクを取り消す（管理者のみ）', en: 'Withdraw such a link, for administrators' },
  params: { invitation: invitationId },
  query: {},
  forms: [noForm],
  noContent: { ja: '取り消しました。', en: 'Withdrawn.' },
  problems: ['not-allowed', 'sign-in-needed'],
  async handle({ people, viewer, params: { invitation } }) {
    const { id: actor } = requireAdministrator(viewer)
    if (await people.withdrawInvitation(viewer, invitation, null)) {
      await people.record({ kind: 'invitation-withdrawn', actor })
    }
    return { status: 204, headers: unkept, body: null }
  },
})
