import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'
import { preferredLanguage } from '#api/http/language.ts'
import { publicViewer, type Viewer } from '#api/store/store.ts'

export type ReaderOptions = {
  /** Who asks; everybody is the public until somebody signs in. */
  viewer?: (c: Context<AppEnv>) => Viewer | Promise<Viewer>
  /** A proxy of ours stands in front: what it says of scheme, host and client is believed. */
  trustProxy?: boolean
}

/** Finds out who asks, in which language, under which address. */
export function reader({ viewer, trustProxy = false }: ReaderOptions): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('language', preferredLanguage(c.req.header('Accept-Language')))
    c.set('url', trustProxy ? forwarded(c) : new URL(c.req.url))
    c.set('viewer', viewer ? await viewer(c) : publicViewer)
    await next()
  }
}

function forwarded(c: Context<AppEnv>): URL {
  const url = new URL(c.req.url)
  const scheme = lastOf(c.req.header('X-Forwarded-Proto'))
  const host = lastOf(c.req.header('X-Forwarded-Host'))
  if (scheme === 'http' || scheme === 'https') url.protocol = scheme
  if (host) {
    url.port = ''
    url.host = host
  }
  return url
}

/** The entry of the proxy next to us; those before it are the client's own claims. */
export const lastOf = (header: string | undefined): string | undefined => header?.split(',').at(-1)?.trim()
