import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '#scripts/root.ts'
import { type BudgetReport, weighBuild } from './budget.ts'
import { dist, stampFile } from './dist.ts'
import { precompress } from './precompress.ts'
import { sourceHash } from './sourceHash.ts'

/**
 * Builds page and server beside the present build and swaps them in at once: a build that fails or is interrupted leaves
 * the old one, and a server that starts meanwhile finds a whole one. A build over budget is not swapped in.
 */
export async function buildProduct(progress: (text: string) => void): Promise<BudgetReport> {
  const hash = sourceHash()
  const next = join(root, '.cache', `build-${process.pid}`)
  await mkdir(next, { recursive: true })
  try {
    progress('サーバーを組み立てています · building the server')
    await buildFolder('api', join(next, 'api'))
    progress('地図の画面を組み立てています · building the page')
    await buildFolder('web', join(next, 'web'))
    const report = weighBuild(join(next, 'web'))
    if (report.breaches.length > 0) return report
    progress('圧縮しています · compressing')
    await precompress(join(next, 'web'))
    await writeFile(join(next, stampFile), hash)
    await swap(next)
    return report
  } finally {
    await rm(next, { recursive: true, force: true })
  }
}

async function buildFolder(folder: 'api' | 'web', outDir: string): Promise<void> {
  await build({
    configFile: join(root, folder, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
}

async function swap(next: string): Promise<void> {
  const old = `${next}-old`
  if (existsSync(dist)) await rename(dist, old)
  await rename(next, dist)
  await rm(old, { recursive: true, force: true })
}
