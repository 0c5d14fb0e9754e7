import type { Database } from 'better-sqlite3'
import { returnCodeLength } from '#geodata/workshop/joinCode.ts'
import { hashOf, newCode, newToken, seal, unseal } from './secrets.ts'

/** The guest whose device has this token. */
export const guestWith = (db: Database, token: string): string | undefined =>
  db
    .prepare<[string], string>('SELECT person FROM guest_device WHERE token_hash = ?')
    .pluck()
    .get(hashOf(token))

/** What a guest is called where they came in last. */
export const nicknameOf = (db: Database, person: string): string | undefined =>
  db
    .prepare<[string], string>(
      'SELECT nickname FROM seat WHERE person = ? AND NOT removed ORDER BY created_at DESC LIMIT 1',
    )
    .pluck()
    .get(person)

/** Gives a guest one more device; answers its token. */
export function addDevice(db: Database, person: string): string {
  const token = newToken()
  const now = new Date().toISOString()
  db.prepare('INSERT INTO guest (person, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING').run(person, now)
  db.prepare('INSERT INTO guest_device (token_hash, person, created_at) VALUES (?, ?, ?)').run(
    hashOf(token),
    person,
    now,
  )
  return token
}

export function forgetDevice(db: Database, token: string): void {
  db.prepare('DELETE FROM guest_device WHERE token_hash = ?').run(hashOf(token))
}

/** The return code of a seat as this device knows it. */
export function returnCodeOf(db: Database, seat: string, token: string): string | undefined {
  const sealed = db
    .prepare<[string, string], Buffer>('SELECT sealed FROM seat_code WHERE seat = ? AND device = ?')
    .pluck()
    .get(seat, hashOf(token))
  return sealed && unseal(sealed, token)
}

export function keepReturnCode(db: Database, seat: string, token: string, code: string): void {
  db.prepare(
    `INSERT INTO seat_code (seat, device, sealed) VALUES (@seat, @device, @sealed)
    ON CONFLICT DO UPDATE SET sealed = @sealed`,
  ).run({ seat, device: hashOf(token), sealed: seal(code, token) })
}

/** Another return code, known to this device alone: the one before never reached anybody, or nobody knows it any more. */
export function renewReturnCode(db: Database, seat: string, token: string): string {
  const code = newCode(returnCodeLength)
  db.prepare('UPDATE seat SET return_hash = ? WHERE id = ?').run(hashOf(code), seat)
  db.prepare('DELETE FROM seat_code WHERE seat = ?').run(seat)
  keepReturnCode(db, seat, token, code)
  return code
}
