import type { Database } from 'better-sqlite3'
import type { Viewer } from '../../store.ts'
import { NotAllowed } from '../../storeErrors.ts'

/** undefined: not in the team, or there is none. */
export function placeIn(db: Database, viewer: Viewer, team: string): { leads: boolean } | undefined {
  if (viewer.kind === 'system') return { leads: true }
  if (viewer.kind !== 'member') return undefined
  const leads = db
    .prepare<[string, string], number>('SELECT leads FROM team_member WHERE team = ? AND person = ?')
    .pluck()
    .get(team, viewer.id)
  return leads === undefined ? undefined : { leads: leads === 1 }
}

export function requireLeader(db: Database, viewer: Viewer, team: string): void {
  if (!placeIn(db, viewer, team)?.leads) throw new NotAllowed('this is for who leads the team')
}
