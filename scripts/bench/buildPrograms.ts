import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '#scripts/root.ts'

export const builtPrograms = join(root, '.cache', 'bench')

/** Builds `programs/` as the server itself is built: what tsx makes of the same sources runs slower. */
export async function buildPrograms(): Promise<void> {
  const folder = join(import.meta.dirname, 'programs')
  const input = Object.fromEntries(
    readdirSync(folder).map((file) => [file.replace(/\.ts$/, ''), join(folder, file)]),
  )
  await build({
    configFile: join(root, 'api/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: builtPrograms, emptyOutDir: true, rolldownOptions: { input } },
  })
}
