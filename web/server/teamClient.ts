import type { NewInvitation } from '#geodata/schema/people/invitation.ts'
import type { Team } from '#geodata/schema/people/team.ts'
import { json } from './json.ts'
import { send } from './request.ts'

const teamPath = (id: string): string => `/api/teams/${encodeURIComponent(id)}`
const memberPath = (team: string, person: string): string =>
  `${teamPath(team)}/members/${encodeURIComponent(person)}`

/** Those that the one who asks is in. */
export const fetchTeams = async (): Promise<Team[]> => {
  const answer: { teams: Team[] } = await (await send('/api/teams')).json()
  return answer.teams
}

/** Makes it, or gives it another name. */
export const putTeam = async (id: string, name: string): Promise<void> => {
  await send(teamPath(id), json('PUT', { name }))
}

export const setTeamLead = async (team: string, person: string, leads: boolean): Promise<void> => {
  await send(memberPath(team, person), json('PUT', { leads }))
}

export const removeTeamMember = async (team: string, person: string): Promise<void> => {
  await send(memberPath(team, person), { method: 'DELETE' })
}

/** A link with which somebody joins the team. */
export const inviteToTeam = async (team: string, until: string): Promise<NewInvitation> =>
  (await send(`${teamPath(team)}/invitations`, json('POST', { until }))).json()

export const withdrawTeamInvitation = async (team: string, id: string): Promise<void> => {
  await send(`${teamPath(team)}/invitations/${encodeURIComponent(id)}`, { method: 'DELETE' })
}
