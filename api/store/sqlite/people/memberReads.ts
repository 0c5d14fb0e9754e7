import type { Database } from 'better-sqlite3'
import { type MapRole, mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { MapMember } from '#geodata/schema/people/mapMember.ts'
import type { Team } from '#geodata/schema/people/team.ts'
import type { Viewer } from '../../store.ts'
import { teamInvitations } from './invitationReads.ts'

/** Owners first; after a team those who are in the map through it. */
export const mapMembers = (db: Database, map: string): MapMember[] =>
  db
    .prepare<[{ map: string }], MapMember>(
      `SELECT person, coalesce(person.name, team.name) AS name, email, role, NULL AS team, person AS place
      FROM map_role LEFT JOIN person ON person.id = map_role.person LEFT JOIN team ON team.id = map_role.person
      WHERE map = @map
      UNION ALL
      SELECT team_member.person, person.name, email, role, team_member.team, team_member.team
      FROM map_role JOIN team_member ON team_member.team = map_role.person
        JOIN person ON person.id = team_member.person
      WHERE map = @map
      ORDER BY place, team, name`,
    )
    .all({ map })
    .map(({ person, name, email, role, team }) => ({ person, name, email, role, team }))
    .sort((one, other) => rank(other.role) - rank(one.role))

const rank = (role: MapRole): number => mapRoles.indexOf(role)

export function knows(db: Database, viewer: Viewer, person: string): boolean {
  if (viewer.kind === 'system') return true
  if (viewer.kind !== 'member') return false
  const own = viewer.id
  return (
    db
      .prepare<[{ own: string; person: string }]>(
        `SELECT 1 FROM map_person AS mine JOIN map_person AS theirs ON theirs.map = mine.map
        WHERE mine.person = @own AND theirs.person = @person
        UNION ALL SELECT 1 FROM map_person AS mine JOIN map_role ON map_role.map = mine.map
        WHERE mine.person = @own AND map_role.person = @person
        UNION ALL SELECT 1 FROM team_member AS mine JOIN team_member AS theirs ON theirs.team = mine.team
        WHERE mine.person = @own AND theirs.person = @person
        UNION ALL SELECT 1 FROM team_member WHERE team = @person AND person = @own
        UNION ALL SELECT 1 FROM person WHERE id = @person AND @own IN (SELECT id FROM person WHERE administrator)
        LIMIT 1`,
      )
      .get({ own, person }) !== undefined
  )
}

export function peopleOf(db: Database, member: string): string[] {
  const inTeam = db
    .prepare<[string], string>('SELECT person FROM team_member WHERE team = ?')
    .pluck()
    .all(member)
  return inTeam.length > 0 ? inTeam : [member]
}

type TeamRow = { id: string; name: string; leads: number }
type MemberRow = { person: string; name: string | null; email: string | null; leads: number }

export function teamsOf(db: Database, person: string): Team[] {
  const members = db.prepare<[string], MemberRow>(
    `SELECT team_member.person, name, email, leads FROM team_member LEFT JOIN person ON person.id = team_member.person
    WHERE team = ? ORDER BY leads DESC, name`,
  )
  return db
    .prepare<[string], TeamRow>(
      'SELECT id, name, leads FROM team_member JOIN team ON team.id = team WHERE person = ? ORDER BY name, id',
    )
    .all(person)
    .map(({ id, name, leads }) => ({
      id,
      name,
      leads: leads === 1,
      members: members.all(id).map((member) => ({
        person: member.person,
        name: member.name ?? '',
        email: leads === 1 ? member.email : null,
        leads: member.leads === 1,
      })),
      invitations: leads === 1 ? teamInvitations(db, id) : [],
    }))
}
