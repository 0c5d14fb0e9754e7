import type { MiddlewareHandler } from 'hono'
import { bodyLimit as honoBodyLimit } from 'hono/body-limit'
import type { AppEnv } from '#api/http/appEnv.ts'
import { Problem } from '#api/http/problem.ts'

/** In bytes; `larger` names the addresses that take more. */
export type BodyLimits = { most: number; larger: { path: RegExp; most: number } }

export function bodyLimit({ most, larger }: BodyLimits): MiddlewareHandler<AppEnv> {
  const usual = limitOf(most)
  const large = limitOf(larger.most)
  // What has no body is not asked for it: that alone would make a whole Request of it, a seventh of the time of a kept tile.
  return (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    return larger.path.test(c.req.path) ? large(c, next) : usual(c, next)
  }
}

function limitOf(bytes: number): MiddlewareHandler<AppEnv> {
  const kilobytes = Math.floor(bytes / 1024)
  return honoBodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Problem('body-too-large', {
        ja: `一度に送れるのは ${kilobytes} KB までです。`,
        en: `At most ${kilobytes} KB may be sent at once.`,
      })
    },
  })
}
