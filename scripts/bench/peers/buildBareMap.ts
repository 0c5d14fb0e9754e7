import { join } from 'node:path'
import { build } from 'vite'
import { precompress } from '#scripts/build/precompress.ts'

/** Builds and compresses the bare page as ours is. */
export async function buildBareMap(outDir: string): Promise<void> {
  await build({
    root: join(import.meta.dirname, '../bareMap'),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000 },
  })
  await precompress(outDir)
}
