import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import type { createApp } from '#api/app.ts'
import { socketServer } from '#api/realtime/socketServer.ts'

/** An app on a port of its own, WebSockets included; answers its `host:port` and how to stop it. */
export async function serveLive(
  app: ReturnType<typeof createApp>,
): Promise<{ host: string; stop: () => Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch, websocket: { server: socketServer() } })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('expected an address')
  return {
    host: `127.0.0.1:${address.port}`,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      await closed
    },
  }
}
