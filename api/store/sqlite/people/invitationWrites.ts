import type { Database } from 'better-sqlite3'
import type { MapRole } from '#geodata/schema/map/mapSummary.ts'
import { mapRoles } from '#geodata/schema/map/mapSummary.ts'
import type { Invitation } from '#geodata/schema/people/invitation.ts'
import type { InvitedTo, NewAccount, NewInvitationRecord } from '../../peopleStore.ts'
import type { Viewer } from '../../store.ts'
import { requireRole } from '../maps/mapRights.ts'
import { addAccount } from './accountWrites.ts'
import { openInvitation } from './invitationReads.ts'
import { requireLeader } from './teamRights.ts'

export function invite(
  db: Database,
  viewer: Viewer,
  { id, tokenHash, until, to }: NewInvitationRecord,
): Invitation {
  return db
    .transaction(() => {
      requirePlace(db, viewer, to)
      const createdAt = new Date().toISOString()
      db.prepare(
        `INSERT INTO invitation (id, token, map, role, team, until, inviter, created_at)
        VALUES (@id, @tokenHash, @map, @role, @team, @until, @inviter, @createdAt)`,
      ).run({
        id,
        tokenHash,
        until,
        createdAt,
        map: to && 'map' in to ? to.map : null,
        role: to && 'map' in to ? to.role : null,
        team: to && 'team' in to ? to.team : null,
        inviter: viewer.kind === 'member' ? viewer.id : viewer.kind,
      })
      return { id, until, createdAt, used: 0 }
    })
    .immediate()
}

export function withdrawInvitation(
  db: Database,
  viewer: Viewer,
  id: string,
  from: { map: string } | { team: string } | null,
): boolean {
  requirePlace(db, viewer, from)
  const place =
    from === null ? 'map IS NULL AND team IS NULL' : 'map' in from ? 'map = @place' : 'team = @place'
  const removed = db
    .prepare(`DELETE FROM invitation WHERE id = @id AND ${place}`)
    .run({ id, place: from === null ? null : 'map' in from ? from.map : from.team })
  return removed.changes > 0
}

function requirePlace(db: Database, viewer: Viewer, place: { map: string } | { team: string } | null): void {
  if (place === null) return
  if ('map' in place) requireRole(db, viewer, place.map, 'owner')
  else requireLeader(db, viewer, place.team)
}

export const acceptInvitation = (
  db: Database,
  person: string,
  tokenHash: string,
  now: string,
): InvitedTo | undefined => db.transaction(() => accept(db, person, tokenHash, now)).immediate()

export const registerInvited = (
  db: Database,
  account: NewAccount,
  tokenHash: string,
  now: string,
): InvitedTo | undefined =>
  db
    .transaction(() => {
      if (!openInvitation(db, tokenHash, now)) return undefined
      addAccount(db, account)
      return accept(db, account.id, tokenHash, now)
    })
    .immediate()

function accept(db: Database, person: string, tokenHash: string, now: string): InvitedTo | undefined {
  const invitation = openInvitation(db, tokenHash, now)
  if (!invitation) return undefined
  const { id, map, role, team } = invitation
  db.prepare('UPDATE invitation SET used = used + 1 WHERE id = ?').run(id)
  if (map !== null && role !== null) {
    raiseRole(db, map, person, role)
    return { map, role }
  }
  if (team === null) return null
  db.prepare('INSERT INTO team_member (team, person) VALUES (?, ?) ON CONFLICT DO NOTHING').run(team, person)
  return { team }
}

function raiseRole(db: Database, map: string, person: string, role: MapRole): void {
  const present = db
    .prepare<[string, string], MapRole>('SELECT role FROM map_role WHERE map = ? AND person = ?')
    .pluck()
    .get(map, person)
  if (present && mapRoles.indexOf(present) >= mapRoles.indexOf(role)) return
  db.prepare('INSERT OR REPLACE INTO map_role (map, person, role) VALUES (?, ?, ?)').run(map, person, role)
}
