import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'

const wellFormed = /^[\w\-=]{1,100}$/

/** Each request has an id: a proxy's own where it sends a well-formed one, else a new one. It is in the log and in the answer. */
export function requestIds(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const given = c.req.header('X-Request-Id')
    const id = given && wellFormed.test(given) ? given : randomUUID()
    c.set('requestId', id)
    await next()
    c.res.headers.set('X-Request-Id', id)
  }
}
