import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '#scripts/root.ts'
import { type BudgetReport, weighBuild } from './budget.ts'
import { dist, stampFile } from './dist.ts'
import { precompress } from './precompress.ts'
import { sourceHash } from './sourceHash.ts'

const cache = join(root, '.cache')

/**
 * Builds page and server beside the present build and swaps them in at once: a build that fails or is interrupted leaves
 * the old one, and a server that starts meanwhile finds a whole one. A build over budget is not swapped in.
 */
export async function buildProduct(progress: (text: string) => void): Promise<BudgetReport> {
  const hash = sourceHash()
  const next = join(cache, `build-${process.pid}`)
  await mkdir(next, { recursive: true })
  await removeInterrupted()
  try {
    progress('サーバーを組み立てています · building the server')
    await buildFolder('api/vite.config.ts', join(next, 'api'))
    progress('地図の画面を組み立てています · building the page')
    await buildFolder('web/vite.config.ts', join(next, 'web'))
    const report = weighBuild(join(next, 'web'))
    if (report.breaches.length > 0) return report
    progress('圧縮し、持ち出し用の画面を組み立てています · compressing, building the page to take away')
    // the one waits for other threads, the other works in this one
    await Promise.all([
      precompress(join(next, 'web')),
      buildFolder('web/standalone.config.ts', join(next, 'standalone')),
    ])
    await writeFile(join(next, stampFile), hash)
    await swap(next)
    return report
  } finally {
    await rm(next, { recursive: true, force: true })
  }
}

async function buildFolder(config: string, outDir: string): Promise<void> {
  await build({
    configFile: join(root, config),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  })
}

/** What a build left behind that was killed. */
async function removeInterrupted(): Promise<void> {
  const left = (await readdir(cache)).filter((name) => {
    const [, pid] = /^build-(\d+)/.exec(name) ?? []
    return pid !== undefined && !isRunning(Number(pid))
  })
  await Promise.all(left.map((name) => rm(join(cache, name), { recursive: true, force: true })))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function swap(next: string): Promise<void> {
  const old = `${next}-old`
  if (existsSync(dist)) await rename(dist, old)
  await rename(next, dist)
  await rm(old, { recursive: true, force: true })
}
