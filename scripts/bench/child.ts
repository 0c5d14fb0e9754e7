import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { builtPrograms } from './buildPrograms.ts'

export type ChildServer = {
  url: string
  pid: number
  stop: () => Promise<void>
  /** At once, as a power cut would. */
  kill: () => Promise<void>
}

const start = (program: string, args: string[]): ChildProcess =>
  spawn(process.execPath, [join(builtPrograms, `${program}.js`), ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })

/** Runs a program that prints its address on its first line and ends when its channel is closed. */
export async function startServerProgram(program: string, args: string[]): Promise<ChildServer> {
  const child = start(program, args)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString('utf8').trim()))
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)))
  })
  const gone = () => child.exitCode !== null || child.signalCode !== null
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      if (gone()) return
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
    },
    kill: async () => {
      if (gone()) return
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
}

/** Runs a program to its end; it prints its result as JSON. */
export async function runProgram<Result>(program: string, args: string[]): Promise<Result> {
  const child = start(program, args)
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8')
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
  return JSON.parse(printed)
}
