import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth'
import type { DBAdapter } from 'better-auth/types'
import { hashToken } from './token.ts'

type Adapter = DBAdapter<BetterAuthOptions>
type Where = NonNullable<Parameters<Adapter['findMany']>[0]['where']>

type Creation<T> = { model: string; data: Omit<T, 'id'>; select?: string[]; forceAllowId?: boolean }

const session = 'session'

/** How a token looks that has been through here already: what a list of sessions holds. */
const kept = /^sha256:/

const keptToken = (token: string): string => `sha256:${hashToken(token)}`

/**
 * The library's storage, but with the SHA-256 of each session's token in the place of the token: who reads the file cannot go on
 * with anybody's session.
 */
export const hashedSessions = {
  id: 'hashed-sessions',
  init: ({ adapter }) => ({ context: { adapter: hashing(adapter) } }),
} satisfies BetterAuthPlugin

function hashing(adapter: Adapter): Adapter {
  const where = <Query extends { model: string; where: Where }>(query: Query): Query =>
    query.model === session ? { ...query, where: hashed(query.where) } : query
  const wrapped: Adapter = {
    ...adapter,
    async create<T extends Record<string, unknown>, R = T>(query: Creation<T>): Promise<R> {
      const token = tokenIn(query.data)
      if (query.model !== session || token === undefined) return adapter.create<T, R>(query)
      const data: Omit<T, 'id'> = { ...query.data, token: keptToken(token) }
      return withToken(await adapter.create<T, R>({ ...query, data }), token)
    },
    findOne: async <T>(query: Parameters<Adapter['findOne']>[0]): Promise<T | null> =>
      withToken(await adapter.findOne<T>(where(query)), tokenOf(query)),
    findMany: (query) => adapter.findMany(query.where ? where({ ...query, where: query.where }) : query),
    update: async <T>(query: Parameters<Adapter['update']>[0]): Promise<T | null> =>
      withToken(await adapter.update<T>(where(query)), tokenOf(query)),
    updateMany: (query) => adapter.updateMany(where(query)),
    delete: (query) => adapter.delete(where(query)),
    deleteMany: (query) => adapter.deleteMany(where(query)),
    consumeOne: (query) => adapter.consumeOne(where(query)),
    incrementOne: (query) => adapter.incrementOne(where(query)),
    // storage that knows no transactions hands over itself: what is done in one must come through here, too
    transaction: (callback) => callback(wrapped),
  }
  return wrapped
}

function hashed(where: Where): Where {
  return where.map((condition) => {
    const { field, value } = condition
    if (field !== 'token') return condition
    if (typeof value === 'string') return { ...condition, value: kept.test(value) ? value : keptToken(value) }
    if (Array.isArray(value)) return { ...condition, value: value.map((each) => keptToken(String(each))) }
    return condition
  })
}

function tokenIn(data: object): string | undefined {
  return 'token' in data && typeof data.token === 'string' ? data.token : undefined
}

/** The one that a session is looked for by. */
function tokenOf({ model, where }: { model: string; where: Where }): string | undefined {
  const value = model === session ? where.find(({ field }) => field === 'token')?.value : undefined
  return typeof value === 'string' ? value : undefined
}

const withToken = <Row>(row: Row, token: string | undefined): Row =>
  row && token !== undefined ? { ...row, token } : row
