import type { Database } from 'better-sqlite3'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { SignInAnswer, SignInQuery } from './peopleCalls.ts'
import { runSignIn } from './runSignIn.ts'

/**
 * What the sign-in library works with: it reads over the connection that answers requests, and each of its writes is a call to
 * the thread of the accounts. So the file keeps one writer: a sign-in never waits for a lock, and holds up nobody's edit.
 */
export function signInDatabase(
  db: Database,
  write: (query: SignInQuery) => Promise<SignInAnswer>,
): Kysely<Record<string, never>> {
  return new Kysely({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new ThreadDriver(db, write),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

class ThreadDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(db: Database, write: (query: SignInQuery) => Promise<SignInAnswer>) {
    this.#connection = new ThreadConnection(db, write)
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  /** A transaction over several calls would hold the file's only writer while it waits for us. */
  async beginTransaction(): Promise<void> {
    throw new Error('expected single statements')
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

class ThreadConnection implements DatabaseConnection {
  readonly #db: Database
  readonly #write: (query: SignInQuery) => Promise<SignInAnswer>

  constructor(db: Database, write: (query: SignInQuery) => Promise<SignInAnswer>) {
    this.#db = db
    this.#write = write
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const query: SignInQuery = { sql, parameters: parameters.map(bindable) }
    const { rows, changes } = /^select\b/i.test(sql) ? runSignIn(this.#db, query) : await this.#write(query)
    // Kysely's interface gives rows the type that the query was written for
    return { rows: rows as Row[], numAffectedRows: BigInt(changes) }
  }

  /** As one piece: the library streams nothing. */
  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query)
  }
}

/** SQLite knows no booleans and no dates. */
function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date) return value.toISOString()
  return value === undefined ? null : value
}
