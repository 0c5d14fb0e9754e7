import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'

/** Tile servers that may be chosen as a basemap: 地理院タイル of the Geospatial Information Authority of Japan. */
const tileHosts = ['https://cyberjapandata.gsi.go.jp']

/** MapLibre and deck.gl draw under this: no inline script or style, no `eval`, workers from our own origin only. */
function contentSecurityPolicy(hosts: readonly string[]): string {
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
    "frame-ancestors 'self'",
  ].join('; ')
}

/**
 * No Strict-Transport-Security: the same host name often serves the plain `http` of a workshop on another day, and a browser
 * would then refuse it for months. A public site's proxy sets it.
 */
const headers = {
  'Content-Security-Policy': contentSecurityPolicy(tileHosts),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'geolocation=(self), camera=(self), fullscreen=(self), microphone=(), payment=(), usb=()',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

export function securityHeaders(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  }
}
