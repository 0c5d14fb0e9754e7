import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import type { PersonChange } from '#geodata/schema/people/person.ts'
import type { NewAccount } from '../../peopleStore.ts'
import { NotPossible } from '../../storeErrors.ts'

type Db = Database.Database

/** `meta`: who was made administrator first. */
export const keeperKey = 'keeper'

/** The provider of passwords, as better-auth calls it. */
const ownPassword = 'credential'

export function makeKeeper(db: Db, account: NewAccount, heir: string): boolean {
  return db
    .transaction(() => {
      if (db.prepare('SELECT 1 FROM meta WHERE key = ?').get(keeperKey)) return false
      addAccount(db, account)
      db.prepare('UPDATE person SET administrator = 1, email_verified = 1 WHERE id = ?').run(account.id)
      db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run(keeperKey, account.id)
      inherit(db, heir, account.id)
      return true
    })
    .immediate()
}

/** What `heir` owned, wrote and published becomes this person's. */
function inherit(db: Db, from: string, to: string): void {
  db.prepare('UPDATE OR REPLACE map_role SET person = ? WHERE person = ?').run(to, from)
  for (const table of ['map_update', 'map_version', 'publication_state']) {
    db.prepare(`UPDATE ${table} SET author = ? WHERE author = ?`).run(to, from)
  }
  db.prepare('UPDATE OR REPLACE team_member SET person = ? WHERE person = ?').run(to, from)
  db.prepare('UPDATE invitation SET inviter = ? WHERE inviter = ?').run(to, from)
  db.prepare('UPDATE audit SET actor = ? WHERE actor = ?').run(to, from)
}

/** Person and password, in the transaction of the caller. */
export function addAccount(db: Db, { id, name, email, passwordHash }: NewAccount): void {
  const now = new Date().toISOString()
  try {
    db.prepare(
      'INSERT INTO person (id, name, email, created_at, updated_at) VALUES (@id, @name, @email, @now, @now)',
    ).run({ id, name, email, now })
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE') {
      throw new NotPossible('email-taken')
    }
    throw error
  }
  putPassword(db, id, passwordHash)
}

function putPassword(db: Db, person: string, password: string): void {
  const now = new Date().toISOString()
  db.prepare(
    `INSERT INTO credential (id, person, provider, account, password, created_at, updated_at)
    VALUES (@id, @person, @provider, @person, @password, @now, @now)
    ON CONFLICT (provider, account) DO UPDATE SET password = @password, updated_at = @now`,
  ).run({ id: randomUUID(), person, provider: ownPassword, password, now })
}

export function resetAdministrator(db: Db, email: string, passwordHash: string): boolean {
  return db
    .transaction(() => {
      const id = db.prepare<[string], string>('SELECT id FROM person WHERE email = ?').pluck().get(email)
      if (id === undefined) return false
      db.prepare('UPDATE person SET administrator = 1, blocked = 0 WHERE id = ?').run(id)
      putPassword(db, id, passwordHash)
      signOut(db, id)
      return true
    })
    .immediate()
}

/** Whoever was signed in as them is so no longer. */
export function setPassword(db: Db, id: string, passwordHash: string): boolean {
  return db
    .transaction(() => {
      if (db.prepare('SELECT 1 FROM person WHERE id = ?').get(id) === undefined) return false
      putPassword(db, id, passwordHash)
      signOut(db, id)
      return true
    })
    .immediate()
}

export function changePerson(db: Db, id: string, { administrator, blocked, name }: PersonChange): boolean {
  return db
    .transaction(() => {
      const changed = db
        .prepare(
          `UPDATE person SET name = coalesce(@name, name), administrator = coalesce(@administrator, administrator),
          blocked = coalesce(@blocked, blocked), updated_at = @now WHERE id = @id`,
        )
        .run({
          id,
          name: name ?? null,
          administrator: asNumber(administrator),
          blocked: asNumber(blocked),
          now: new Date().toISOString(),
        })
      if (changed.changes === 0) return false
      const left = db.prepare('SELECT 1 FROM person WHERE administrator AND NOT blocked').get()
      if (!left) throw new NotPossible('last-administrator')
      if (blocked) signOut(db, id)
      return true
    })
    .immediate()
}

const asNumber = (value: boolean | undefined): number | null => (value === undefined ? null : Number(value))

const signOut = (db: Db, person: string): void => {
  db.prepare('DELETE FROM sign_in WHERE person = ?').run(person)
}
