import type { MapRole } from '../map/mapSummary.ts'

/** What a link may give: a map's owner is made by name, not by link. */
export const invitedRoles = ['viewer', 'contributor', 'editor'] as const satisfies MapRole[]
export type InvitedRole = (typeof invitedRoles)[number]

/** An end is at most so many days ahead. */
export const longestInvitation = 180

/** A link that anybody who has it may follow until its end. Its address is known when it is made, and never told again. */
export type Invitation = {
  id: string
  /** ISO instant. */
  until: string
  createdAt: string
  /** How many have followed it. */
  used: number
}

export type MapInvitation = Invitation & { role: InvitedRole }

/** What is told once: `/invite/{token}` on this server. */
export type NewInvitation<Kind extends Invitation = Invitation> = Kind & { url: string }

/** `GET /api/invitations/{token}`: a role in a map, a place in a team, or with neither an account alone. */
export type InvitationOffer = {
  mapTitle: string | null
  role: InvitedRole | null
  teamName: string | null
  until: string
  /** The name of who made it. */
  inviter: string | null
}

/** `PUT /api/invitations/{token}/accepted`; null: it was for no map. */
export type AcceptedInvitation = { map: string | null }
