/**
 * The whole app over one data folder, sockets included. Arguments: the folder, the port to listen on again after a kill (0: any), and
 * the folder of the built page where it is wanted.
 * Who asks with the header `x-bench-guest` is the guest of their cookie, everybody else the owner. Prints its address.
 */
import { createAdaptorServer } from '@hono/node-server'
import { getCookie } from 'hono/cookie'
import { createApp } from '#api/app.ts'
import { guestCookie } from '#api/auth/whoAsks.ts'
import { LiveMaps } from '#api/realtime/liveMaps.ts'
import { socketServer } from '#api/realtime/socketServer.ts'
import { openAccounts } from '#api/store/openAccounts.ts'
import { openStore } from '#api/store/openStore.ts'
import { publicViewer } from '#api/store/store.ts'

const [folder = '', port = '0', web] = process.argv.slice(2)
const store = await openStore({ folder })
const { maps, people } = await openAccounts(folder)
const live = new LiveMaps(maps)
const app = createApp({
  store,
  maps,
  people,
  live,
  ...(web !== undefined && { web }),
  limit: { requests: 1e9, seconds: 1 },
  viewer: async (c) => {
    if (c.req.header('x-bench-guest') === undefined) return { kind: 'member', id: 'owner', name: 'owner' }
    return (await maps.workshops.guestOf(getCookie(c, guestCookie) ?? '')) ?? publicViewer
  },
})
const server = createAdaptorServer({ fetch: app.fetch, websocket: { server: socketServer() } })
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.log(`http://127.0.0.1:${address.port}`)
})
process.once('disconnect', () => {
  server.close()
  void live
    .close()
    .then(() => maps.close())
    .then(() => store.close())
    .then(() => process.exit())
})
