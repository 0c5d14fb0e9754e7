import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'

/** Long enough for a page's own repeats, too short to show old data for long; after it the ETag spares the transfer. */
const publicSeconds = 10

/** Of one reader, who asks for it again and again: kept by their own browser alone, and asked each time whether it is still so. */
export const renewable = 'private, no-cache'

/** What only some may see stays out of every cache; what the public is answered, too, may be kept for a moment. */
export function cachePolicy(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    if (c.res.headers.get('Cache-Control') === renewable) return
    if (c.var.viewer.kind !== 'public' && !c.var.shared) {
      c.res.headers.set('Cache-Control', 'no-store')
      c.res.headers.delete('ETag')
    } else if (!c.res.headers.has('Cache-Control')) {
      // A 304 renews what the reader holds: with `no-store` it would take it away.
      const good = c.res.ok || c.res.status === 304
      c.res.headers.set('Cache-Control', good ? `public, max-age=${publicSeconds}` : 'no-store')
    }
  }
}
