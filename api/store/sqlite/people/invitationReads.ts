import type { Database } from 'better-sqlite3'
import type {
  Invitation,
  InvitationOffer,
  InvitedRole,
  MapInvitation,
} from '#geodata/schema/people/invitation.ts'

type InvitationRow = {
  id: string
  map: string | null
  role: InvitedRole | null
  team: string | null
  until: string
  mapTitle: string | null
  teamName: string | null
  inviter: string | null
}

/** One that may be followed now: a map in the bin takes nobody in. */
export const openInvitation = (db: Database, tokenHash: string, now: string): InvitationRow | undefined =>
  db
    .prepare<[string, string], InvitationRow>(
      `SELECT invitation.id, invitation.map, role, team, until, map.title AS mapTitle, team.name AS teamName,
        person.name AS inviter
      FROM invitation LEFT JOIN map ON map.id = invitation.map LEFT JOIN team ON team.id = invitation.team
        LEFT JOIN person ON person.id = invitation.inviter
      WHERE token = ? AND until > ? AND map.deleted_at IS NULL`,
    )
    .get(tokenHash, now)

export function invitationOffer(db: Database, tokenHash: string, now: string): InvitationOffer | undefined {
  const row = openInvitation(db, tokenHash, now)
  if (!row) return undefined
  const { mapTitle, role, teamName, until, inviter } = row
  return { mapTitle, role, teamName, until, inviter }
}

const columns = 'id, until, created_at AS createdAt, used'

export const accountInvitations = (db: Database): Invitation[] =>
  db
    .prepare<[], Invitation>(
      `SELECT ${columns} FROM invitation WHERE map IS NULL AND team IS NULL ORDER BY created_at DESC, id`,
    )
    .all()

export const mapInvitations = (db: Database, map: string): MapInvitation[] =>
  db
    .prepare<[string], MapInvitation>(
      `SELECT ${columns}, role FROM invitation WHERE map = ? ORDER BY created_at DESC, id`,
    )
    .all(map)

export const teamInvitations = (db: Database, team: string): Invitation[] =>
  db
    .prepare<[string], Invitation>(
      `SELECT ${columns} FROM invitation WHERE team = ? ORDER BY created_at DESC, id`,
    )
    .all(team)
