import * as v from 'valibot'
import { personName } from '#api/auth/newAccount.ts'
import { requireMember } from '#api/auth/requireMember.ts'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { parameter } from '#api/http/parameter.ts'
import { shown } from '#api/http/parameters.ts'
import { Problem } from '#api/http/problem.ts'
import * as schemas from '#api/http/schemas/people.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import { teamIdPattern } from '#geodata/schema/people/team.ts'
import { newInvitationTo, until } from './invitationWish.ts'
import { invitationId } from './mapInvitations.ts'
import { personId } from './members.ts'
import { unkept } from './unkept.ts'
import { unknownPerson } from './unknownPerson.ts'

const teamId = parameter<string>(
  { ja: 'チームの id：team_ と、英小文字と数字12字。', en: 'Id of the team: team_ and 12 of a-z, 0-9.' },
  { type: 'string', pattern: teamIdPattern.source, example: 'team_a1b2c3d4e5f6' },
  (text) => (teamIdPattern.test(text) ? { value: text } : { fault: noTeam(text).detail }),
)

const noTeam = (id: string): Problem =>
  new Problem('unknown-team', {
    ja: `チーム「${shown(id)}」は見つかりません。`,
    en: `There is no team “${shown(id)}”.`,
  })

export const teams = endpoint({
  id: 'getTeams',
  method: 'GET',
  path: '/api/teams',
  group: groups.people,
  summary: { ja: '自分が入っているチーム', en: 'The teams one is in' },
  params: {},
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: schemas.teams }],
  problems: [],
  handle: async ({ people, viewer }) => json({ teams: await people.teams(viewer) }, unkept),
})

export const putTeam = sendingEndpoint({
  id: 'putTeam',
  method: 'PUT',
  path: '/api/teams/{id}',
  group: groups.people,
  summary: { ja: 'チームをつくる、または名前を変える', en: 'Make a team, or give it another name' },
  params: { id: teamId },
  query: {},
  body: jsonBody(v.strictObject({ name: personName })),
  forms: [noForm],
  noContent: { ja: '済みました。', en: 'Done.' },
  problems: ['not-allowed', 'sign-in-needed'],
  async handle({ people, viewer, params: { id }, body: { name } }) {
    const { id: actor } = requireMember(viewer)
    await people.putTeam(viewer, id, name)
    await people.record({ kind: 'team-changed', actor, subject: id })
    return { status: 204, headers: unkept, body: null }
  },
})

const memberParams = { id: teamId, person: personId }

export const putTeamMember = sendingEndpoint({
  id: 'putTeamMember',
  method: 'PUT',
  path: '/api/teams/{id}/members/{person}',
  group: groups.people,
  summary: { ja: 'チームに人を入れる', en: 'Take somebody into a team' },
  description: {
    ja: '同じ地図かチームにいる人を入れられます。ほかの人には招待リンクを送ります。',
    en: 'Somebody with whom one shares a map or a team; others are sent an invitation link.',
  },
  params: memberParams,
  query: {},
  body: jsonBody(v.strictObject({ leads: v.optional(v.boolean(), false) })),
  forms: [noForm],
  noContent: { ja: '済みました。', en: 'Done.' },
  problems: ['unknown-team', 'unknown-person', 'not-allowed', 'not-possible', 'sign-in-needed'],
  async handle({ people, viewer, params: { id, person }, body }) {
    const { id: actor } = requireMember(viewer)
    if (!person.startsWith('u_') || !(await people.knows(viewer, person))) throw unknownPerson(person)
    if (!(await people.setTeamMember(viewer, id, person, body))) throw noTeam(id)
    await people.record({ kind: 'team-changed', actor, subject: id, detail: person })
    return { status: 204, headers: unkept, body: null }
  },
})

/** What the team gave them, they have no more. */
export const removeTeamMember = (live: LiveMaps): Endpoint =>
  endpoint({
    id: 'deleteTeamMember',
    method: 'DELETE',
    path: '/api/teams/{id}/members/{person}',
    group: groups.people,
    summary: { ja: 'チームから外す、または抜ける', en: 'Take somebody out of a team, or leave it' },
    params: memberParams,
    query: {},
    forms: [noForm],
    noContent: { ja: '済みました。', en: 'Done.' },
    problems: ['unknown-team', 'not-allowed', 'not-possible', 'sign-in-needed'],
    async handle({ people, viewer, params: { id, person } }) {
      const { id: actor } = requireMember(viewer)
      if (!(await people.setTeamMember(viewer, id, person, null))) throw noTeam(id)
      await people.record({ kind: 'team-changed', actor, subject: id, detail: person })
      live.closePerson(person)
      return { status: 204, headers: unkept, body: null }
    },
  })

export const newTeamInvitation = sendingEndpoint({
  id: 'postTeamInvitation',
  method: 'POST',
  path: '/api/teams/{id}/invitations',
  group: groups.people,
  summary: { ja: 'チームへの招待リンクをつくる', en: 'Make a link that invites into a team' },
  params: { id: teamId },
  query: {},
  body: jsonBody(v.strictObject({ until })),
  forms: [{ name: 'json', type: 'application/json', schema: schemas.newInvitation }],
  created: { ja: 'リンクができました。', en: 'The link has been made.' },
  problems: ['not-allowed', 'sign-in-needed'],
  async handle({ people, viewer, url, params: { id }, body }) {
    const { id: actor } = requireMember(viewer)
    const { record, address } = newInvitationTo({ team: id }, body.until, url)
    const made = await people.invite(viewer, record)
    await people.record({ kind: 'invitation-made', actor, subject: id })
    return json({ ...made, url: address }, unkept, { status: 201 })
  },
})

export const withdrawTeamInvitation = endpoint({
  id: 'deleteTeamInvitation',
  method: 'DELETE',
  path: '/api/teams/{id}/invitations/{invitation}',
  group: groups.people,
  summary: { ja: 'チームへの招待リンクを取り消す', en: 'Withdraw an invitation into a team' },
  params: { id: teamId, invitation: invitationId },
  query: {},
  forms: [noForm],
  noContent: { ja: '取り消しました。', en: 'Withdrawn.' },
  problems: ['not-allowed', 'sign-in-needed'],
  async handle({ people, viewer, params: { id, invitation } }) {
    const { id: actor } = requireMember(viewer)
    if (await people.withdrawInvitation(viewer, invitation, { team: id })) {
      await people.record({ kind: 'invitation-withdrawn', actor, subject: id })
    }
    return { status: 204, headers: unkept, body: null }
  },
})
