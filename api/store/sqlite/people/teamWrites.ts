import type { Database } from 'better-sqlite3'
import type { Viewer } from '../../store.ts'
import { NotAllowed, NotPossible } from '../../storeErrors.ts'
import { placeIn, requireLeader } from './teamRights.ts'

export function putTeam(db: Database, viewer: Viewer, id: string, name: string): 'created' | 'changed' {
  if (viewer.kind !== 'member' || viewer.guest) throw new NotAllowed('making a team needs a sign-in')
  return db
    .transaction(() => {
      const made = db
        .prepare('INSERT INTO team (id, name, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
        .run(id, name, new Date().toISOString())
      if (made.changes > 0) {
        db.prepare('INSERT INTO team_member (team, person, leads) VALUES (?, ?, 1)').run(id, viewer.id)
        return 'created' as const
      }
      requireLeader(db, viewer, id)
      db.prepare('UPDATE team SET name = ? WHERE id = ?').run(name, id)
      return 'changed' as const
    })
    .immediate()
}

/** Who leads a team says who is in it; everybody may leave. */
export function setTeamMember(
  db: Database,
  viewer: Viewer,
  team: string,
  person: string,
  place: { leads: boolean } | null,
): boolean {
  return db
    .transaction(() => {
      const own = placeIn(db, viewer, team)
      if (!own) return false
      const leaves = place === null && viewer.kind === 'member' && viewer.id === person
      if (!own.leads && !leaves) throw new NotAllowed('this is for who leads the team')
      if (place === null) {
        db.prepare('DELETE FROM team_member WHERE team = ? AND person = ?').run(team, person)
      } else {
        db.prepare('INSERT OR REPLACE INTO team_member (team, person, leads) VALUES (?, ?, ?)').run(
          team,
          person,
          Number(place.leads),
        )
      }
      const leader = db.prepare('SELECT 1 FROM team_member WHERE team = ? AND leads').get(team)
      if (!leader) throw new NotPossible('last-leader')
      return true
    })
    .immediate()
}
