import { Agent } from 'node:http'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import type { Tile } from '#geodata/geometry/tileGrid.ts'
import type { Context } from '../context.ts'
import { against, atMost, type Entry } from '../entry.ts'
import { request } from '../http.ts'
import type { Postgis } from '../peers/postgis.ts'
import { benchDataset, type PointTable } from '../points.ts'
import { percentile } from '../statistics.ts'
import { tilePath, tilesAt } from '../tiles.ts'

/** Zooms at which both sides are to put the same features into a tile, with the share of PostGIS's time that is the goal. */
const goals = [
  { z: 10, most: 0.2 },
  { z: 11, most: 0.2 },
  { z: 12, most: 0.2 },
  { z: 13, most: 0.4 },
  { z: 14, most: 0.4 },
]
const tilesPerZoom = 60
const everyZoom = Array.from({ length: 15 }, (_, z) => z)
/** Zooms that are not measured: a tile is to be cold, not the program. */
const warmingZooms = [9, 15]

/** Tiles that nobody has asked for yet, through HTTP, against the time of ST_AsMVT alone. */
export async function coldTiles(context: Context): Promise<Entry[]> {
  return [...(await againstPostgis(context)), ...(await heaviestAndSlowest(context))]
}

async function againstPostgis(context: Context): Promise<Entry[]> {
  const { folder, points, postgis } = await context.million()
  const app = await context.app(folder)
  const agent = new Agent({ keepAlive: true })
  await warmUp(app.url, points, postgis)
  const entries: Entry[] = []
  for (const { z, most } of goals) {
    const ours: number[] = []
    const peer: number[] = []
    let thinned = 0
    for (const tile of tilesAt(z, tilesPerZoom, points)) {
      const reply = await request(tileUrl(app.url, tile), agent, { 'Accept-Encoding': 'identity' })
      const theirs = postgis && (await postgisTile(postgis, tile))
      ours.push(reply.ms)
      if (theirs) peer.push(theirs.ms)
      if (theirs && featuresOf(reply.body) < theirs.features) thinned += 1
    }
    const note = thinned > 0 ? `, ${thinned} of ${ours.length} thinned` : ''
    entries.push(
      against(
        postgis && percentile(peer, 0.95),
        { most, peerName: 'PostGIS ST_AsMVT' },
        { name: `cold tile z${z}, p95${note}`, value: percentile(ours, 0.95), unit: 'ms' },
      ),
    )
  }
  agent.destroy()
  return entries
}

/** Over every zoom, with compression, as a browser asks. A fresh server: the one before has these tiles already. */
async function heaviestAndSlowest(context: Context): Promise<Entry[]> {
  const { folder, points } = await context.million()
  const app = await context.app(folder)
  const agent = new Agent({ keepAlive: true })
  await warmUp(app.url, points, undefined, [15])
  const times: { z: number; p95: number }[] = []
  let heaviest = 0
  for (const z of everyZoom) {
    const ms: number[] = []
    for (const tile of tilesAt(z, tilesPerZoom, points)) {
      const reply = await request(tileUrl(app.url, tile), agent, { 'Accept-Encoding': 'gzip' })
      ms.push(reply.ms)
      heaviest = Math.max(heaviest, reply.body.length / 1000)
    }
    times.push({ z, p95: percentile(ms, 0.95) })
  }
  agent.destroy()
  return [
    atMost(500, { name: 'heaviest tile z0-14, gzip', value: heaviest, unit: 'kB' }),
    ...times.map(({ z, p95 }) =>
      atMost(50, { name: `cold tile z${z} with gzip, p95`, value: p95, unit: 'ms' }),
    ),
  ]
}

async function warmUp(
  origin: string,
  points: PointTable,
  postgis: Postgis | undefined,
  zooms = warmingZooms,
): Promise<void> {
  const agent = new Agent({ keepAlive: true })
  for (const tile of zooms.flatMap((z) => tilesAt(z, 30, points))) {
    await request(tileUrl(origin, tile), agent, { 'Accept-Encoding': 'gzip' })
    if (postgis) await postgisTile(postgis, tile)
  }
  agent.destroy()
}

const tileUrl = (origin: string, tile: Tile): string =>
  `${origin}/tiles/${benchDataset.id}/${tilePath(tile)}.mvt`

function featuresOf(body: Buffer): number {
  const { layers } = new VectorTile(new PbfReader(body))
  return Object.values(layers).reduce((sum, layer) => sum + layer.length, 0)
}

/** The length and not the tile itself is sent: the way to the client is not what is compared. */
async function postgisTile(postgis: Postgis, { z, x, y }: Tile): Promise<{ ms: number; features: number }> {
  const { rows, ms } = await postgis.query(`
    SELECT length(ST_AsMVT(tile, 'points', 4096, 'geom')), count(*) FROM (
      SELECT ST_AsMVTGeom(mercator, ST_TileEnvelope(${z}, ${x}, ${y}), 4096, 64, true) AS geom,
        fid, uid, name, kind, floor_area, built, in_use, checked_on, note
      FROM points WHERE mercator && ST_TileEnvelope(${z}, ${x}, ${y}, margin => 64.0 / 4096)) AS tile`)
  return { ms, features: Number(rows[0]?.split('|')[1]) }
}
