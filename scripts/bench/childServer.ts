import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from '#scripts/root.ts'

export type ChildServer = { url: string; stop: () => Promise<void> }

/** Runs a script that prints its address on its first line and ends when its channel is closed. */
export async function startChild(script: string, args: string[]): Promise<ChildServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString('utf8').trim()))
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
  })
  return {
    url,
    stop: async () => {
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
    },
  }
}
