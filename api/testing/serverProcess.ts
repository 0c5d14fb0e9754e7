import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export type ServerProcess = {
  child: ChildProcess
  folder: string
  printed: () => { out: string; err: string }
  /** Waits for the address that the server prints; throws with what it said when it ends before. */
  address: () => Promise<string>
  /** Waits for the end and tells its exit code. */
  ended: () => Promise<number | null>
  /** Ends it, whatever it does, and removes its folder. */
  remove: () => Promise<void>
}

/**
 * `api/server.ts` as a process of its own, on a port that the system chooses, with a data folder of its own: empty, or a copy of one
 * that a server has filled.
 */
export async function startServerProcess(
  env: Record<string, string> = {},
  seeded?: string,
): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'kyoso-server-'))
  if (seeded !== undefined) await cp(seeded, join(folder, 'data'), { recursive: true })
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/server.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', KYOSO_DATA: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { out: '', err: '' }
  child.stdout?.on('data', (chunk: Buffer) => {
    printed.out += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    printed.err += chunk.toString()
  })
  const ended = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    return child.exitCode
  }
  return {
    child,
    folder,
    printed: () => printed,
    ended,
    async address() {
      for (;;) {
        const found = /https?:\/\/\S+:\d+/.exec(printed.out)
        if (found) return found[0].replace('localhost', '127.0.0.1')
        if (child.exitCode !== null)
          throw new Error(`the server ended with ${child.exitCode}: ${printed.err}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    async remove() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL')
        await ended()
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}
