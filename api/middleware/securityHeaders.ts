import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'

/** Tile servers that may be chosen as a basemap: 地理院タイル of the Geospatial Information Authority of Japan. */
const tileHosts = ['https://cyberjapandata.gsi.go.jp']

/** MapLibre and deck.gl draw under this: no inline script or style, no `eval`, workers from our own origin only. */
function contentSecurityPolicy(hosts: readonly string[], embedders: "'self'" | '*'): string {
  const tiles = hosts.map((host) => ` ${host}`).join('')
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${tiles}`,
    `img-src 'self' data: blob:${tiles}`,
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${embedders}`,
  ].join('; ')
}

/**
 * No Strict-Transport-Security: the same host name often serves the plain `http` of a workshop on another day, and a browser
 * would then refuse it for months. A public site's proxy sets it.
 */
const headers = {
  'Content-Security-Policy': contentSecurityPolicy(tileHosts, "'self'"),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'geolocation=(self), camera=(self), fullscreen=(self), microphone=(), payment=(), usb=()',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** A published map is made to stand inside other sites' pages, and has nothing in it that a click could do to anybody's work. */
const embeddable: Partial<typeof headers> = {
  ...headers,
  'Content-Security-Policy': contentSecurityPolicy(tileHosts, '*'),
}
delete embeddable['X-Frame-Options']

export function securityHeaders(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    const wanted = c.req.path.startsWith('/p/') ? embeddable : headers
    for (const [name, value] of Object.entries(wanted)) c.res.headers.set(name, value)
  }
}
