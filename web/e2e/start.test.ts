import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '#scripts/root.ts'
import { startServer } from '#scripts/server/startServer.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyoso-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const datasetsAt = async (url: string): Promise<unknown> => (await fetch(`${url}/api/datasets`)).json()

test('a start makes the data, a second start finds it again, and each ends cleanly', async () => {
  const first = await startServer({ dataFolder: folder })
  const datasets = await datasetsAt(first.url)
  expect(await first.stop('SIGINT')).toBe(0)

  const second = await startServer({ dataFolder: folder })
  expect(await datasetsAt(second.url)).toEqual(datasets)
  expect(await second.stop('SIGTERM')).toBe(0)
})

test('a busy port gives one sentence in each language and a non-zero exit', async () => {
  const first = await startServer({ dataFolder: folder })
  const second = startServer({ env: { PORT: String(first.port) } })
  await expect(second).rejects.toThrow(
    new RegExp(`ended with 1:[^]*${first.port}[^]*in use by another program`),
  )
  await first.stop()
})

test('npm start leaves no server behind when only npm’s own shell is told to stop', async () => {
  const shell = spawn('node --import tsx scripts/start.ts & wait', {
    cwd: root,
    shell: true,
    env: { ...process.env, PORT: '0', KYOSO_DATA: folder, npm_lifecycle_event: 'start' },
  })
  let printed = ''
  const closed = once(shell, 'close')
  shell.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8')
    if (printed.includes('http://localhost:')) shell.kill('SIGTERM')
  })
  // The output closes only when every process that could write to it is gone.
  await closed
  expect(printed).toMatch(/http:\/\/localhost:\d+/)
  const [url] = /http:\/\/localhost:\d+/.exec(printed) ?? []
  await expect(fetch(`${url}/api/health`)).rejects.toThrow('fetch failed')
})

test('a data folder that cannot be made gives one sentence in each language and a non-zero exit', async () => {
  const blocked = join(folder, 'a-file')
  await writeFile(blocked, '')
  const started = startServer({ dataFolder: join(blocked, 'data') })
  await expect(started).rejects.toThrow(/ended with 1:\n[^\n]*データ[^\n]*\n[^\n]*data folder[^\n]*\n$/)
})
