import type { Database } from 'better-sqlite3'
import type { SignInAnswer, SignInQuery } from './peopleCalls.ts'

/** One statement of the sign-in library, durable when it returns. */
export function runSignIn(db: Database, { sql, parameters }: SignInQuery): SignInAnswer {
  const statement = db.prepare<unknown[], unknown>(sql)
  if (statement.reader) return { rows: statement.all(...parameters), changes: 0 }
  return { rows: [], changes: statement.run(...parameters).changes }
}
