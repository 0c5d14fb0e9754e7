import { isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'
import { preferredLanguage } from '#api/http/language.ts'
import { publicViewer, type Viewer } from '#api/store/store.ts'
import { isLoopbackName } from './hostCheck.ts'

/** `personal`: the server is this computer's alone, and whoever sits at it is its owner. `closed`: nobody is known unless signed in. */
export type Mode = 'personal' | 'closed'

export type ReaderOptions = {
  mode?: Mode
  /** Who asks, instead of what `mode` says. */
  viewer?: (c: Context<AppEnv>) => Viewer | Promise<Viewer>
  /** A proxy of ours stands in front: what it says of scheme, host and client is believed. */
  trustProxy?: boolean
}

/** Who owns everything on a personal server. */
const ownerId = 'owner'

/** Finds out who asks, from where, in which language, under which address. */
export function reader({
  mode = 'closed',
  viewer,
  trustProxy = false,
}: ReaderOptions): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('language', preferredLanguage(c.req.header('Accept-Language')))
    c.set('url', trustProxy ? forwarded(c) : new URL(c.req.url))
    c.set('client', clientAddress(c, trustProxy))
    c.set('viewer', viewer ? await viewer(c) : mode === 'personal' ? personalViewer(c) : publicViewer)
    await next()
  }
}

/**
 * Over the loopback address, under a name of this computer: its owner. What a proxy has passed on came from elsewhere, whatever
 * it says. `hostCheck` refuses pages of other sites.
 */
function personalViewer(c: Context<AppEnv>): Viewer {
  const passedOn = ['Forwarded', 'Via', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Real-IP'].some(
    (name) => c.req.header(name) !== undefined,
  )
  return !passedOn && isLoopbackName(c.var.url.hostname) ? { kind: 'member', id: ownerId } : publicViewer
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
