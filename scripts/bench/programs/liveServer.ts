/** Joint editing as the server does it, over the maps of one data folder. Argument: the folder. Prints its address. */
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '#api/app.ts'
import { LiveMaps } from '#api/realtime/liveMaps.ts'
import { socketServer } from '#api/realtime/socketServer.ts'
import { openAccounts } from '#api/store/openAccounts.ts'
import { openStore } from '#api/store/openStore.ts'

const [, , folder = ''] = process.argv
const store = await openStore({ folder })
const { maps, people } = await openAccounts(folder)
const live = new LiveMaps(maps)
const app = createApp({ store, maps, people, live, mode: 'personal', limit: { requests: 1e9, seconds: 1 } })
const server = createAdaptorServer({ fetch: app.fetch, websocket: { server: socketServer() } })
server.listen(0, '127.0.0.1', () => {
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
