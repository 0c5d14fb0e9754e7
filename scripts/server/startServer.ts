import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtServer } from '#scripts/build/dist.ts'

export type RunningServer = {
  /** Origin without a slash at its end. */
  url: string
  port: number
  dataFolder: string
  /** Everything printed so far. */
  log: () => string
  /** Asks the server to stop, waits until it has, and gives its exit code. A data folder made here is removed. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

type Options = {
  env?: Record<string, string>
  dataFolder?: string
  /** A folder that a server has filled: the new one begins with a copy. */
  seeded?: string
}

/** Starts the built product on a free port over its own data folder, and waits for the address that it prints. */
export async function startServer({ env = {}, dataFolder, seeded }: Options = {}): Promise<RunningServer> {
  if (!existsSync(builtServer)) throw new Error('dist/api/server.js is not there: run `npm run build` first')
  const folder = dataFolder ?? (await mkdtemp(join(tmpdir(), 'kyoso-')))
  if (seeded !== undefined) await cp(seeded, folder, { recursive: true })
  const child = spawn(process.execPath, [builtServer], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', KYOSO_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const removeFolder = async (): Promise<void> => {
    if (!dataFolder) await rm(folder, { recursive: true, force: true })
  }
  let printed = ''
  const url = await new Promise<URL>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString('utf8')
      const address = /https?:\/\/(localhost|127\.0\.0\.1):[1-9]\d*/.exec(printed)
      if (address) resolve(new URL(address[0]))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('close', (code) => {
      void removeFolder().then(() => reject(new Error(`the server ended with ${code}:\n${printed}`)))
    })
  })
  return {
    url: url.origin,
    port: Number(url.port),
    dataFolder: folder,
    log: () => printed,
    stop: async (signal = 'SIGTERM') => {
      const code = await ended(child, signal)
      await removeFolder()
      return code
    },
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill(signal)
  })
}
