import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { type ServerProcess, startServerProcess } from './testing/serverProcess.ts'

const running: ServerProcess[] = []
/** Kept of the first start: filling a store takes longer than all else. */
let seeded: string | undefined
async function start(env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServerProcess(env, seeded)
  running.push(server)
  return server
}
afterAll(async () => {
  if (seeded) await rm(seeded, { recursive: true })
})
afterEach(async () => {
  for (const server of running.splice(0)) await server.remove()
})

const commandExists = (...command: [string, ...string[]]): boolean => {
  try {
    execFileSync(command[0], command.slice(1), { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const hasOpenssl = commandExists('openssl', 'version')
const isRoot = process.getuid?.() === 0

describe('a start', { timeout: 60_000 }, () => {
  test('prints where in both languages, answers, and stops cleanly; a second start finds the same data', async () => {
    const first = await start()
    const address = await first.address()
    const { out } = first.printed()
    for (const text of [
      '共創マップ',
      'Kyoso Map',
      'HOST=0.0.0.0',
      '終了は Ctrl-C',
      '同梱データを準備しています',
    ]) {
      expect(out).toContain(text)
    }
    const health = await (await fetch(`${address}/api/health`)).json()
    expect(health).toMatchObject({ status: 'ok' })
    first.child.kill('SIGINT')
    expect(await first.ended()).toBe(0)

    const second = await start({ KYOSO_DATA: join(first.folder, 'data') })
    expect(await (await fetch(`${await second.address()}/api/health`)).json()).toEqual(health)
    expect(second.printed().out).not.toContain('同梱データ')
    second.child.kill('SIGTERM')
    expect(await second.ended()).toBe(0)

    const kept = await mkdtemp(join(tmpdir(), 'kyoso-seeded-'))
    await cp(join(first.folder, 'data'), kept, { recursive: true })
    seeded = kept
  })

  test('logs requests as JSON lines with their ids', async () => {
    const server = await start()
    const address = `${await server.address()}/api/datasets/nowhere`
    // an answer that is not read would hold the server back when it stops
    await (await fetch(address, { headers: { 'X-Request-Id': 'r-1' } })).text()
    server.child.kill('SIGTERM')
    await server.ended()
    const lines = server
      .printed()
      .err.trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        event: 'request',
        id: 'r-1',
        path: '/api/datasets/nowhere',
        status: 404,
      }),
    )
  })

  test('is not stopped by a client that keeps its connection open', async () => {
    const server = await start()
    await fetch(`${await server.address()}/api/health`, { headers: { Connection: 'keep-alive' } })
    server.child.kill('SIGTERM')
    expect(await server.ended()).toBe(0)
  })

  test('to the whole room lists this computer’s addresses and says what http cannot do', async () => {
    const server = await start({ HOST: '0.0.0.0' })
    await server.address()
    expect(server.printed().out).toMatch(/同じWi-Fi|GPS/)
  })
})

describe('what keeps it from starting is told in one sentence per language', { timeout: 60_000 }, () => {
  async function refused(env: Record<string, string>): Promise<string> {
    const server = await start(env)
    expect(await server.ended()).not.toBe(0)
    const { err } = server.printed()
    expect(err.trim().split('\n')).toHaveLength(2)
    expect(err).not.toMatch(/^\s+at /m)
    return err
  }

  test('a busy port', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const said = await refused({ PORT: String(port) })
    other.close()
    expect(said).toContain(`ポート ${port} はほかのプログラムが使っています`)
    expect(said).toContain(`Port ${port} is in use`)
  })

  test('a folder that is a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kyoso-refused-'))
    const file = join(folder, 'file')
    await writeFile(file, '')
    await refused({ KYOSO_DATA: join(file, 'data') })
    await rm(folder, { recursive: true })
  })

  test.skipIf(isRoot)(
    'a folder that may not be written (skipped for root, who may write everywhere)',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'kyoso-refused-'))
      await chmod(folder, 0o500)
      await refused({ KYOSO_DATA: join(folder, 'data') })
      await chmod(folder, 0o700)
      await rm(folder, { recursive: true })
    },
  )

  test('a damaged database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kyoso-refused-'))
    const data = join(folder, 'data')
    await mkdir(data)
    await writeFile(join(data, 'geodata.gpkg'), 'this is no database '.repeat(1000))
    const said = await refused({ KYOSO_DATA: data })
    expect(said).toContain('geodata.gpkg')
    // What was found is left as it was, for whoever repairs it.
    expect(await readdir(data)).toContain('geodata.gpkg')
    await rm(folder, { recursive: true })
  })

  const wrongSettings: [env: Record<string, string>, about: string][] = [
    [{ PORT: 'http' }, 'PORT'],
    [{ HOST: '203.0.113.7' }, '203.0.113.7'],
    [{ TLS_CERT: 'package.json', TLS_KEY: 'package.json' }, 'PEM'],
  ]
  test.each(wrongSettings)('%o', async (env, about) => {
    expect(await refused(env)).toContain(about)
  })
})

describe.skipIf(!hasOpenssl)(
  'over https (skipped where openssl is not installed)',
  { timeout: 60_000 },
  () => {
    test('with a certificate of one’s own', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'kyoso-tls-'))
      const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
      execFileSync(
        'openssl',
        [
          'req',
          '-x509',
          '-newkey',
          'rsa:2048',
          '-nodes',
          '-days',
          '1',
          '-subj',
          '/CN=localhost',
          '-keyout',
          key,
          '-out',
          cert,
        ],
        { stdio: 'ignore' },
      )
      const server = await start({ TLS_CERT: cert, TLS_KEY: key })
      const address = await server.address()
      expect(address).toMatch(/^https:/)
      const body = await new Promise<string>((resolve, reject) => {
        request(`${address}/ogc?f=json`, { rejectUnauthorized: false }, (response) => {
          let text = ''
          response.on('data', (chunk: Buffer) => {
            text += chunk.toString()
          })
          response.on('end', () => resolve(text))
        })
          .on('error', reject)
          .end()
      })
      expect(body).toContain(`"href":"${address}/ogc/collections"`)
      server.child.kill('SIGTERM')
      expect(await server.ended()).toBe(0)
      await rm(folder, { recursive: true })
    })
  },
)
