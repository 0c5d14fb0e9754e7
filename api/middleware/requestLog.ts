import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'

/** One line of the log, written as JSON. No query and no client address: what people look for is theirs. */
export type LogLine = {
  time: string
  level: 'info' | 'warn' | 'error'
  event: 'request'
  id: string
  method: string
  path: string
  status: number
  ms: number
  /** Only for what the server did not foresee. */
  error?: string
}

export type Log = (line: LogLine) => void

export function requestLog(log: Log): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const { status } = c.res
    log({
      time: new Date().toISOString(),
      level: status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info',
      event: 'request',
      id: c.var.requestId,
      method: c.req.method,
      path: c.req.path,
      status,
      ms: Math.round((performance.now() - start) * 10) / 10,
      ...(status >= 500 && c.error && { error: c.error.stack ?? String(c.error) }),
    })
  }
}
