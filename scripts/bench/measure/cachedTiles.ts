import { Agent } from 'node:http'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Context } from '../context.ts'
import { against, type Entry } from '../entry.ts'
import { request, throughput } from '../http.ts'
import { benchDataset } from '../points.ts'
import { median } from '../statistics.ts'
import { tilePath, tilesAt } from '../tiles.ts'

const rounds = 5
const clients = 32

/** Tiles that are already made, against a bare Node server that only reads the same blobs from SQLite. */
export async function cachedTiles(context: Context): Promise<Entry[]> {
  const { folder, points } = await context.million()
  const app = await context.app(folder)
  const paths = tilesAt(13, 200, points).map((tile) => `/tiles/${benchDataset.id}/${tilePath(tile)}.mvt`)
  const bare = await bareServer(context, app.url, paths)

  const urlsOf = (origin: string): string[] => paths.map((path) => origin + path)
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await throughput(urlsOf(app.url), clients, 2))
    peer.push(await throughput(urlsOf(bare.url), clients, 2))
  }
  return [
    against(
      median(peer),
      { least: 0.8, peerName: 'bare blob server' },
      { name: 'cached tile, 32 clients', value: median(ours), unit: 'req/s' },
    ),
  ]
}

async function bareServer(context: Context, origin: string, paths: string[]) {
  const file = join(await context.folder(), 'tiles.sqlite')
  const db = new Database(file)
  db.exec('CREATE TABLE tiles (path TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID')
  const put = db.prepare('INSERT INTO tiles VALUES (?, ?)')
  const agent = new Agent({ keepAlive: true })
  for (const path of paths) {
    put.run(path, (await request(origin + path, agent, { 'Accept-Encoding': 'gzip' })).body)
  }
  agent.destroy()
  db.close()
  return context.server('blobServer', [file])
}
