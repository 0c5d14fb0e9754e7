import * as v from 'valibot'
import { requireMember } from '#api/auth/requireMember.ts'
import { jsonBody } from '#api/http/body.ts'
import { type Endpoint, endpoint, json, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart } from '#api/http/parameters.ts'
import * as schemas from '#api/http/schemas/people.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import { mapRoles } from '#geodata/schema/map/mapSummary.ts'
import { mapId } from './mapParameters.ts'
import { unkept } from './unkept.ts'
import { unknownPerson } from './unknownPerson.ts'

export const personId = pathPart({ ja: '人またはチームの id。', en: 'Id of a person or a team.' }, 'u_k3v9')

export const members = endpoint({
  id: 'getMapMembers',
  method: 'GET',
  path: '/api/maps/{id}/members',
  group: groups.people,
  summary: {
    ja: '地図のメンバーと招待（オーナーのみ）',
    en: 'Members and invitations of a map, for its owner',
  },
  params: { id: mapId },
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: schemas.mapMembers }],
  problems: ['unknown-map', 'not-allowed'],
  handle: async ({ people, viewer, params: { id } }) =>
    json(
      { members: await people.members(viewer, id), invitations: await people.mapInvitations(viewer, id) },
      unkept,
    ),
})

/** Whose role is changed loses their connection to the map: the page asks anew what it may. */
export const putMember = (live: LiveMaps): Endpoint =>
  sendingEndpoint({
    id: 'putMapMember',
    method: 'PUT',
    path: '/api/maps/{id}/members/{person}',
    group: groups.people,
    summary: { ja: 'メンバーの役割を決める', en: 'Give a member a role' },
    description: {
      ja: 'null は役割を取り上げます。自分の役割は、オーナーでなくても手放せます。',
      en: 'null takes the role away. One’s own may be given up without being the owner.',
    },
    params: { id: mapId, person: personId },
    query: {},
    body: jsonBody(v.strictObject({ role: v.nullable(v.picklist(mapRoles)) })),
    forms: [noForm],
    noContent: { ja: '決まりました。', en: 'Done.' },
    problems: ['unknown-map', 'unknown-person', 'not-allowed', 'not-possible', 'sign-in-needed'],
    async handle({ maps, people, viewer, params: { id, person }, body: { role } }) {
      const member = requireMember(viewer)
      if (role !== null && member.id !== person && !(await people.knows(viewer, person))) {
        // whether there is such a person is nobody's business: the map is asked first
        await people.members(viewer, id)
        throw unknownPerson(person)
      }
      await maps.setRole(viewer, id, person, role)
      await people.record({
        kind: role === null ? 'role-taken' : 'role-given',
        actor: member.id,
        subject: id,
        detail: role === null ? person : `${person} ${role}`,
      })
      for (const each of await people.peopleOf(person)) live.closeSeat(id, each)
      return { status: 204, headers: unkept, body: null }
    },
  })
