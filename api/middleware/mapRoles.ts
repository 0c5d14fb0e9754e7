import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'
import type { MapStore } from '#api/store/mapStore.ts'

/** Finds out, for each request anew, in which maps a member has which role: datasets of maps are seen by that. */
export const mapRoles =
  (maps: MapStore): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const { viewer } = c.var
    if (viewer.kind === 'member') c.set('viewer', { ...viewer, maps: await maps.roles(viewer.id) })
    await next()
  }
