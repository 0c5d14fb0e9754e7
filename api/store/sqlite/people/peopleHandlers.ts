import type { Database } from 'better-sqlite3'
import type { AuditRecord } from '../../peopleStore.ts'
import type { Handlers } from '../thread/calls.ts'
import { addAccount, changePerson, makeKeeper, resetAdministrator, setPassword } from './accountWrites.ts'
import { acceptInvitation, invite, registerInvited, withdrawInvitation } from './invitationWrites.ts'
import { writeLimits } from './limits.ts'
import type { PeopleCalls } from './peopleCalls.ts'
import { runSignIn } from './runSignIn.ts'
import { putTeam, setTeamMember } from './teamWrites.ts'

/** How long the log is kept. */
const daysKept = 400

export const peopleHandlers = (db: Database): Handlers<PeopleCalls> => ({
  runSignIn: (query) => runSignIn(db, query),
  makeKeeper: (account, heir) => makeKeeper(db, account, heir),
  resetAdministrator: (email, passwordHash) => resetAdministrator(db, email, passwordHash),
  setPassword: (id, passwordHash) => setPassword(db, id, passwordHash),
  changePerson: (id, change) => changePerson(db, id, change),
  register: (account) => {
    db.transaction(() => addAccount(db, account)).immediate()
    return undefined
  },
  registerInvited: (account, tokenHash, now) => registerInvited(db, account, tokenHash, now),
  invite: (viewer, invitation) => invite(db, viewer, invitation),
  withdrawInvitation: (viewer, id, from) => withdrawInvitation(db, viewer, id, from),
  acceptInvitation: (person, tokenHash, now) => acceptInvitation(db, person, tokenHash, now),
  putTeam: (viewer, id, name) => putTeam(db, viewer, id, name),
  setTeamMember: (viewer, team, person, place) => setTeamMember(db, viewer, team, person, place),
  record: (entry) => record(db, entry),
  setLimits: (limits) => writeLimits(db, limits),
})

function record(db: Database, { kind, actor, subject, detail }: AuditRecord): undefined {
  const at = new Date()
  db.transaction(() => {
    const forget = new Date(at.getTime() - daysKept * 24 * 3600 * 1000).toISOString()
    db.prepare('DELETE FROM audit WHERE at < ?').run(forget)
    db.prepare('INSERT INTO audit (at, kind, actor, subject, detail) VALUES (?, ?, ?, ?, ?)').run(
      at.toISOString(),
      kind,
      actor,
      subject ?? null,
      detail ?? null,
    )
  }).immediate()
}
