/** `npm run dev`: the API restarts and the page reloads as files change. Open the address that Vite prints. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from '#scripts/root.ts'

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
const api = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'api/server.ts'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
})
const web = await createServer({ configFile: join(root, 'web/vite.config.ts') })
await web.listen()
web.printUrls()

async function stop(): Promise<void> {
  api.kill('SIGTERM')
  await web.close()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
api.once('exit', () => void web.close())
