/**
 * The whole app over one data folder, without the limit of requests per address that a measurement would run into.
 *   tsx scripts/bench/appServer.ts data-folder     (prints its address)
 */

import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from '#api/app.ts'
import { openStore } from '#api/store/openStore.ts'
import { dist } from '#scripts/build/dist.ts'

const [folder = ''] = process.argv.slice(2)
const store = await openStore({ folder })
const app = createApp({ store, web: join(dist, 'web'), limit: { requests: 1e9, seconds: 1 } })
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`)
})
process.once('disconnect', () => void store.close().then(() => process.exit()))
