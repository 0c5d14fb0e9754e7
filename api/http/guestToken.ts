import { parse, serialize } from 'hono/utils/cookie'
import { guestCookie } from '#api/auth/whoAsks.ts'

const halfAYear = 180 * 24 * 3600

/** The token that a guest's device carries, as far as it is one. */
export function guestToken(headers: Headers): string | null {
  const token = parse(headers.get('cookie') ?? '', guestCookie)[guestCookie]
  return token && token.length < 100 ? token : null
}

/** The `Set-Cookie` that gives a device its token, or takes it away. */
export const guestCookieHeader = (url: URL, token: string | null): string =>
  serialize(guestCookie, token ?? '', {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: url.protocol === 'https:',
    maxAge: token === null ? 0 : halfAYear,
  })
