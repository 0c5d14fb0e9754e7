import { unknownInvitation } from '#api/auth/register.ts'
import { requireMember } from '#api/auth/requireMember.ts'
import { hashToken } from '#api/auth/token.ts'
import { type Endpoint, endpoint, json } from '#api/http/endpoint.ts'
import { groups } from '#api/http/groups.ts'
import { pathPart } from '#api/http/parameters.ts'
import * as schemas from '#api/http/schemas/people.ts'
import type { LiveMaps } from '#api/realtime/liveMaps.ts'
import { unkept } from './unkept.ts'

const token = pathPart(
  { ja: '招待リンクの最後の部分。', en: 'The last part of the invitation’s link.' },
  'mXk2…',
)

export const invitation = endpoint({
  id: 'getInvitation',
  method: 'GET',
  path: '/api/invitations/{token}',
  group: groups.people,
  summary: { ja: '招待の内容', en: 'What an invitation offers' },
  params: { token },
  query: {},
  forms: [{ name: 'json', type: 'application/json', schema: schemas.invitationOffer }],
  problems: ['unknown-invitation'],
  async handle({ people, params }) {
    const offer = await people.invitation(hashToken(params.token), new Date().toISOString())
    if (!offer) throw unknownInvitation()
    return json(offer, unkept)
  },
})

/** Who had a smaller role gets the larger one, and a page that is open asks anew what it may. */
export const acceptInvitation = (live: LiveMaps): Endpoint =>
  endpoint({
    id: 'putInvitationAccepted',
    method: 'PUT',
    path: '/api/invitations/{token}/accepted',
    group: groups.people,
    summary: { ja: '招待を受ける', en: 'Take up an invitation' },
    params: { token },
    query: {},
    forms: [{ name: 'json', type: 'application/json', schema: schemas.acceptedInvitation }],
    problems: ['unknown-invitation', 'sign-in-needed'],
    async handle({ people, viewer, params }) {
      const { id } = requireMember(viewer)
      const taken = await people.acceptInvitation(id, hashToken(params.token), new Date().toISOString())
      if (taken === undefined) throw unknownInvitation()
      const map = taken && 'map' in taken ? taken.map : null
      if (taken) {
        const [subject, detail] = 'map' in taken ? [taken.map, taken.role] : [taken.team]
        await people.record({ kind: 'invitation-accepted', actor: id, subject, ...(detail && { detail }) })
      }
      if (map !== null) live.closeSeat(map, id)
      return json({ map }, unkept)
    },
  })
