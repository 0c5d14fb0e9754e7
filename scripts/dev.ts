/** `npm run dev`: the API restarts and the page reloads as files change. Open the address that Vite prints. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from '#scripts/root.ts'

const watched = ['--watch', '--watch-preserve-output', '--import', 'tsx', 'api/server.ts']
const api = spawn(process.execPath, watched, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
const web = await createServer({ configFile: join(root, 'web/vite.config.ts') })
await web.listen()
web.printUrls()

async function stop(): Promise<void> {
  if (api.exitCode === null) {
    api.kill('SIGTERM')
    await once(api, 'exit')
  }
  await web.close()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
