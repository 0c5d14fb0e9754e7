/**
 * The whole app over one data folder, without the limit of requests per address that a measurement would run into.
 * Arguments: data folder, folder of the built page. Prints its address once its store is warm, as it is some seconds after a start.
 */
import { serve } from '@hono/node-server'
import { createApp } from '#api/app.ts'
import { openAccounts } from '#api/store/openAccounts.ts'
import { openStore } from '#api/store/openStore.ts'

const [folder = '', web = ''] = process.argv.slice(2)
const store = await openStore({ folder })
await store.warm()
const { maps, people } = await openAccounts(folder)
const app = createApp({ store, maps, people, web, limit: { requests: 1e9, seconds: 1 } })
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`)
})
process.once(
  'disconnect',
  () =>
    void maps
      .close()
      .then(() => store.close())
      .then(() => process.exit()),
)
