import type { MapRole } from '../map/mapSummary.ts'
import type { MapInvitation } from './invitation.ts'

/** Somebody with a role in a map, as its owner sees them. */
export type MapMember = {
  /** `u_…` an account, `team_…` a team, `owner` whoever sits at a personal server. */
  person: string
  /** null: they have said none. */
  name: string | null
  /** null for teams and where there is none. */
  email: string | null
  role: MapRole
  /** The id of the team through which they have the role; null: it was given to themselves. */
  team: string | null
}

/** `GET /api/maps/{id}/members` */
export type MapMembers = { members: MapMember[]; invitations: MapInvitation[] }
