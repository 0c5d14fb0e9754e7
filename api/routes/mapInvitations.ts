import * as v from 'valibot'
import { requireMember } from '#api/auth/requireMember.ts'
import { jsonBody } from '#api/http/body.ts'
import { endpoint, json, noForm, sendingEndpoint } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart } from '#api/http/parameters.ts'
import * as schemas from '#api/http/schemas/people.ts'
import { invitedRoles } from '#geodata/schema/people/invitation.ts'
import { newInvitationTo, until } from './invitationWish.ts'
import { mapId } from './mapParameters.ts'
import { unkept } from './unkept.ts'

export const invitationId = pathPart(
  { ja: '招待の id。', en: 'Id of the invitation.' },
  '018b2f6e-0000-4000-8000-000000000005',
)

export const newMapInvitation = sendingEndpoint({
  id: 'postMapInvitation',
  method: 'POST',
  path: '/api/maps/{id}/invitations',
  group: groups.people,
  summary: { ja: '地図への招待リンクをつくる', en: 'Make a link that invites into a map' },
  description: {
    ja: 'url はこの答えの中だけにあります。あとから見ることはできません。',
    en: 'The url is in this answer alone and cannot be read again.',
  },
  params: { id: mapId },
  query: {},
  body: jsonBody(v.strictObject({ role: v.picklist(invitedRoles), until })),
  forms: [{ name: 'json', type: 'application/json', schema: schemas.newMapInvitation }],
  created: { ja: 'リンクができました。', en: 'The link has been made.' },
  problems: ['unknown-map', 'not-allowed', 'sign-in-needed'],
  async handle({ people, viewer, url, params: { id }, body }) {
    const { id: actor } = requireMember(viewer)
    const { record, address } = newInvitationTo({ map: id, role: body.role }, body.until, url)
    const invitation = await people.invite(viewer, record)
    await people.record({ kind: 'invitation-made', actor, subject: id, detail: body.role })
    return json({ ...invitation, role: body.role, url: address }, unkept, { status: 201 })
  },
})

export const withdrawMapInvitation = endpoint({
  id: 'deleteMapInvitation',
  method: 'DELETE',
  path: '/api/maps/{id}/invitations/{invitation}',
  group: groups.people,
  summary: { ja: '招待リンクを取り消す', en: 'Withdraw an invitation link' },
  params: { id: mapId, invitation: invitationId },
  query: {},
  forms: [noForm],
  noContent: { ja: '取り消しました。', en: 'Withdrawn.' },
  problems: ['unknown-map', 'not-allowed', 'sign-in-needed'],
  async handle({ people, viewer, params: { id, invitation } }) {
    const { id: actor } = requireMember(viewer)
    if (await people.withdrawInvitation(viewer, invitation, { map: id })) {
      await people.record({ kind: 'invitation-withdrawn', actor, subject: id })
    }
    return { status: 204, headers: unkept, body: null }
  },
})
