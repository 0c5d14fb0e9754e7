import type { Invitation } from './invitation.ts'

/** People who are given roles together: a map's member may be a team. */
export type Team = {
  /** `team_` and 12 of a-z, 0-9; made by the client. */
  id: string
  name: string
  /** Of the one who asks: who leads it changes its name and its members. */
  leads: boolean
  members: TeamMember[]
  /** For those who lead it. */
  invitations: Invitation[]
}

/** `email` is told to those who lead the team alone. */
export type TeamMember = { person: string; name: string; email: string | null; leads: boolean }

export const teamIdPattern = /^team_[a-z0-9]{12}$/
