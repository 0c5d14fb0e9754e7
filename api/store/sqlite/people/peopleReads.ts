import type { Database } from 'better-sqlite3'
import type { AuditEntry, AuditPage } from '#geodata/schema/people/auditEntry.ts'
import type { Person } from '#geodata/schema/people/person.ts'
import type { StoredPerson } from '../../peopleStore.ts'
import { keeperKey } from './accountWrites.ts'
import { storedSize } from './requireRoom.ts'

type Flags = { administrator: number; blocked: number }

const told = <Row extends Flags>(
  row: Row,
): Omit<Row, keyof Flags> & { administrator: boolean; blocked: boolean } => ({
  ...row,
  administrator: row.administrator === 1,
  blocked: row.blocked === 1,
})

export function personWithId(db: Database, id: string): StoredPerson | undefined {
  const row = db
    .prepare<[string], Omit<StoredPerson, keyof Flags> & Flags>(
      'SELECT id, name, email, administrator, blocked FROM person WHERE id = ?',
    )
    .get(id)
  return row && told(row)
}

export function keeper(db: Database): StoredPerson | undefined {
  const id = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(keeperKey)
  return id === undefined ? undefined : personWithId(db, id)
}

/** With how much each has stored: what `limits` counts. */
export const allPeople = (db: Database): Person[] =>
  db
    .prepare<[], Omit<Person, keyof Flags> & Flags>(
      `SELECT id, name, email, administrator, blocked, created_at AS createdAt,
        (SELECT max(created_at) FROM sign_in WHERE sign_in.person = person.id) AS lastSignIn,
        (SELECT count(*) FROM map_role WHERE map_role.person = person.id AND role = 'owner') AS maps,
        (SELECT coalesce(sum(${storedSize}), 0) FROM map_role JOIN map_state ON map_state.map = map_role.map
          WHERE map_role.person = person.id AND role = 'owner') AS stored
      FROM person ORDER BY created_at, id`,
    )
    .all()
    .map(told)

export function auditPage(db: Database, before: number | undefined, limit: number): AuditPage {
  const entries = db
    .prepare<[{ before: number; limit: number }], AuditEntry>(
      `SELECT audit.id, at, kind, actor, actor.name AS actorName, subject,
        coalesce(person.name, team.name) AS subjectName, detail
      FROM audit LEFT JOIN person AS actor ON actor.id = audit.actor
        LEFT JOIN person ON person.id = subject LEFT JOIN team ON team.id = subject
      WHERE audit.id < @before ORDER BY audit.id DESC LIMIT @limit`,
    )
    .all({ before: before ?? Number.MAX_SAFE_INTEGER, limit })
  return { entries, next: entries.length < limit ? null : (entries.at(-1)?.id ?? null) }
}
