import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'
import { shown } from '#api/http/parameters.ts'
import { Problem } from '#api/http/problem.ts'

/** Names under which the server may be asked: `any` behind a proxy or over https, which both know their own names. */
export type KnownHosts = 'any' | { mode: 'personal' | 'closed'; names: readonly string[] }

/**
 * Keeps other sites' pages out. A page of theirs whose name was pointed at this computer (DNS rebinding) asks under a name that is
 * not ours; a page that sends a form or opens a socket across sites says where it comes from (`Origin`).
 */
export function hostCheck(known: KnownHosts): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { url } = c.var
    if (known !== 'any' && !isKnown(url.hostname, known)) throw foreignHost(url.hostname)
    const origin = c.req.header('Origin')
    if (origin !== undefined && hostOf(origin) !== url.host) throw foreignOrigin(origin)
    await next()
  }
}

/** A name that every computer has for itself. */
export const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || isLoopbackAddress(name)

const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))

function isKnown(name: string, { mode, names }: Exclude<KnownHosts, 'any'>): boolean {
  if (isLoopbackName(name) || names.includes(name)) return true
  return mode === 'closed' && isRoomName(name)
}

/** A number, this computer's name, or one that no public name server answers: what the devices of a room use. */
const isRoomName = (name: string): boolean =>
  isIP(name.replace(/^\[|\]$/g, '')) !== 0 ||
  name === hostname().toLowerCase() ||
  name.endsWith('.local') ||
  !name.includes('.')

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

const foreignHost = (name: string): Problem =>
  new Problem('foreign-host', {
    ja: `このサーバーは「${shown(name)}」という名前では開けません。この名前で使うには ALLOWED_HOSTS=${shown(name)} を付けて起動してください。`,
    en: `This server does not go by the name “${shown(name)}”. Start it with ALLOWED_HOSTS=${shown(name)} to use that name.`,
  })

const foreignOrigin = (origin: string): Problem =>
  new Problem('foreign-origin', {
    ja: `ほかのサイト（${shown(origin)}）のページからは使えません。`,
    en: `Pages of another site (${shown(origin)}) may not use this server.`,
  })
