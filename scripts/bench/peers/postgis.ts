import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { run } from '#scripts/tool.ts'
import { type Answer, connection, startPsql } from './psql.ts'

export type Postgis = {
  /** Runs statements and gives what they print and the time psql measured for them. */
  query: (sql: string) => Promise<Answer>
  /** A folder that the server may read files from. */
  folder: string
  stop: () => Promise<void>
}

/** A fair peer: memory as one would give it on a small machine, durability as PostgreSQL ships. */
const settings = {
  listen_addresses: '',
  shared_buffers: '512MB',
  work_mem: '64MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  effective_cache_size: '2GB',
}

/**
 * A PostgreSQL with PostGIS of its own in a temporary folder, reached by a socket in it; undefined where it is not
 * installed. It refuses to run as root, so there it runs as the user `postgres`.
 */
export async function startPostgis(): Promise<Postgis | undefined> {
  const programs = findPrograms()
  if (!programs) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'kyoso-bench-pg-'))
  const user = serverUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const initdb = ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(programs, 'initdb'), initdb, { ...user, stdio: 'ignore' })
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    Object.entries({ ...settings, unix_socket_directories: folder })
      .map(([name, value]) => `${name} = '${value}'\n`)
      .join(''),
  )
  const server = spawn(join(programs, 'postgres'), ['-D', data], { ...user, stdio: 'ignore' })
  const stop = async (): Promise<void> => {
    await end(server)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await accepting(programs, folder, server)
    const psql = startPsql(join(programs, 'psql'), folder)
    await psql.query('CREATE EXTENSION postgis')
    return {
      query: (sql) => psql.query(sql),
      folder,
      stop: async () => {
        await psql.end()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    console.error(`PostGIS is not measured: ${String(error)}`)
    return undefined
  }
}

function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) =>
    ['initdb', 'postgres', 'psql'].every((name) => existsSync(join(folder, name))),
  )
}

function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** The socket is there some moments before the server lets anybody in. */
async function accepting(programs: string, folder: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`)
    const { ok } = await run(join(programs, 'psql'), [...connection(folder), '-c', 'SELECT 1'])
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('postgres let nobody in within 10 s')
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const exit = once(server, 'exit')
  server.kill('SIGINT')
  await exit
}
