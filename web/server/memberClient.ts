import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import type {
  AcceptedInvitation,
  InvitationOffer,
  InvitedRole,
  MapInvitation,
  NewInvitation,
} from '#geodata/schema/people/invitation.ts'
import type { MapMembers } from '#geodata/schema/people/mapMember.ts'
import { json } from './json.ts'
import { send } from './request.ts'

const mapPath = (map: string): string => `/api/maps/${encodeURIComponent(map)}`

export const fetchMembers = async (map: string): Promise<MapMembers> =>
  (await send(`${mapPath(map)}/members`)).json()

/** null takes the role away; of oneself: leaves the map. */
export const setRole = async (map: string, person: string, role: MapRole | null): Promise<void> => {
  await send(`${mapPath(map)}/members/${encodeURIComponent(person)}`, json('PUT', { role }))
}

export const invite = async (
  map: string,
  role: InvitedRole,
  until: string,
): Promise<NewInvitation<MapInvitation>> =>
  (await send(`${mapPath(map)}/invitations`, json('POST', { role, until }))).json()

export const withdrawInvitation = async (map: string, id: string): Promise<void> => {
  await send(`${mapPath(map)}/invitations/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

const offerPath = (token: string): string => `/api/invitations/${encodeURIComponent(token)}`

export const fetchOffer = async (token: string): Promise<InvitationOffer> =>
  (await send(offerPath(token))).json()

export const acceptOffer = async (token: string): Promise<AcceptedInvitation> =>
  (await send(`${offerPath(token)}/accepted`, { method: 'PUT' })).json()
