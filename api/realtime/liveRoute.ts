import { upgradeWebSocket } from '@hono/node-server'
import type { Hono } from 'hono'
import { WebSocket } from 'ws'
import type { AppEnv } from '#api/http/appEnv.ts'
import type { MapStore } from '#api/store/mapStore.ts'
import { UnknownMap } from '#api/store/storeErrors.ts'
import type { LiveMaps, LiveVisitor } from './liveMaps.ts'

/** `/api/maps/{id}/live`: who may not see the map gets a 404 instead of a connection. */
export function mountLive(app: Hono<AppEnv>, maps: MapStore, live: LiveMaps): void {
  const connect = upgradeWebSocket(async (c) => {
    const id = c.req.param('id') ?? ''
    const map = await maps.map(c.var.viewer, id)
    if (!map) throw new UnknownMap(id)
    let visitor: LiveVisitor | undefined
    return {
      onOpen(_, { raw }) {
        if (!(raw instanceof WebSocket)) throw new TypeError('expected a socket of ws')
        visitor = live.visit(raw, c.var.viewer, map)
      },
      onMessage({ data }) {
        if (typeof data === 'string' || data instanceof ArrayBuffer) visitor?.receive(data)
      },
      onClose() {
        visitor?.left()
      },
    }
  })
  app.get('/api/maps/:id/live', connect)
}
