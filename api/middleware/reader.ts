import { isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { type Doors, plainOwner, whoAsks } from '#api/auth/whoAsks.ts'
import type { AppEnv } from '#api/http/appEnv.ts'
import { preferredLanguage } from '#api/http/language.ts'
import type { Viewer } from '#api/store/store.ts'

export type ReaderOptions = Partial<Doors> & {
  /** Who asks, instead of what the doors say. */
  viewer?: (c: Context<AppEnv>) => Viewer | Promise<Viewer>
  /** A proxy of ours stands in front: what it says of scheme, host and client is believed. */
  trustProxy?: boolean
}

const nobody = async (): Promise<undefined> => undefined

/** Finds out who asks, from where, in which language, under which address. */
export function reader({
  mode = 'closed',
  ownerOf = async () => plainOwner,
  accountOf = nobody,
  guestOf = nobody,
  viewer,
  trustProxy = false,
}: ReaderOptions): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('language', preferredLanguage(c.req.header('Accept-Language')))
    c.set('url', trustProxy ? forwarded(c) : new URL(c.req.url))
    c.set('client', clientAddress(c, trustProxy))
    c.set('viewer', await (viewer ? viewer(c) : whoAsks(c, { mode, ownerOf, accountOf, guestOf })))
    await next()
    if (c.var.renewedCookie) c.res.headers.append('Set-Cookie', c.var.renewedCookie)
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

function clientAddress(c: Context<AppEnv>, trustProxy: boolean): string {
  const address = trustProxy ? lastOf(c.req.header('X-Forwarded-For')) : undefined
  if (address && isIP(address)) return address
  return c.env?.incoming?.socket.remoteAddress ?? 'local'
}

/** The entry of the proxy next to us; those before it are the client's own claims. */
const lastOf = (header: string | undefined): string | undefined => header?.split(',').at(-1)?.trim()
