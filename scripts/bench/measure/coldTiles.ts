import { Agent } from 'node:http'
import { gunzipSync } from 'node:zlib'
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
/** Each tile's best time counts, ours and the peer's, so that what else the machine does counts for neither. */
const rounds = 3
const everyZoom = Array.from({ length: 15 }, (_, z) => z)
/** Zooms that are not measured: a tile is to be cold, not the program. */
const warmingZooms = [9, 15]

/**
 * Tiles that nobody has asked for yet, through HTTP and packed as a browser asks for them: against the time that ST_AsMVT takes
 * to make them alone, and over every zoom without a peer beside it.
 */
export async function coldTiles(context: Context): Promise<Entry[]> {
  return [...(await againstPostgis(context)), ...(await heaviestAndSlowest(context))]
}

async function againstPostgis(context: Context): Promise<Entry[]> {
  const { postgis } = await context.million()
  const zooms = goals.map(({ z }) => z)
  const tiles = await measureTiles(context, { zooms, warming: warmingZooms, postgis })
  return goals.map(({ z, most }) => {
    const ofZoom = tiles.filter(({ tile }) => tile.z === z)
    const thinned = ofZoom.filter(({ features, peer }) => peer && features < peer.features).length
    const note = thinned > 0 ? `, ${thinned} of ${ofZoom.length} thinned` : ''
    const peer = ofZoom.flatMap((each) => each.peer?.ms ?? [])
    return against(
      postgis && percentile(peer, 0.95),
      { most, peerName: 'PostGIS ST_AsMVT' },
      { name: `cold tile z${z}, p95${note}`, value: p95(ofZoom), unit: 'ms' },
    )
  })
}

async function heaviestAndSlowest(context: Context): Promise<Entry[]> {
  const tiles = await measureTiles(context, { zooms: everyZoom, warming: [15] })
  const heaviest = Math.max(...tiles.map(({ bytes }) => bytes)) / 1000
  return [
    atMost(500, { name: 'heaviest tile z0-14, gzip', value: heaviest, unit: 'kB' }),
    ...everyZoom.map((z) =>
      atMost(50, {
        name: `cold tile z${z} with gzip, p95`,
        value: p95(tiles.filter(({ tile }) => tile.z === z)),
        unit: 'ms',
      }),
    ),
  ]
}

type Answer = { ms: number; features: number }
type Measured = Answer & { tile: Tile; bytes: number; peer: Answer | undefined }

const p95 = (tiles: Measured[]): number =>
  percentile(
    tiles.map(({ ms }) => ms),
    0.95,
  )

type Asked = {
  zooms: number[]
  warming: number[]
  postgis?: Postgis | undefined
}

/** Every round asks a server that has made none of these tiles yet. */
async function measureTiles(context: Context, { zooms, warming, postgis }: Asked): Promise<Measured[]> {
  const { folder, points } = await context.million()
  const tiles = zooms.flatMap((z) => tilesAt(z, tilesPerZoom, points))
  const best: Measured[] = []
  for (let round = 0; round < rounds; round++) {
    const app = await context.app(folder)
    const agent = new Agent({ keepAlive: true })
    await warmUp(app.url, points, postgis, warming)
    for (const [index, tile] of tiles.entries()) {
      const { ms, body } = await request(tileUrl(app.url, tile), agent, { 'Accept-Encoding': 'gzip' })
      const peer = postgis && (await postgisTile(postgis, tile))
      const before = best[index]
      best[index] = {
        tile,
        features: featuresOf(gunzipSync(body)),
        bytes: body.length,
        ms: Math.min(ms, before?.ms ?? ms),
        peer: peer && { ...peer, ms: Math.min(peer.ms, before?.peer?.ms ?? peer.ms) },
      }
    }
    agent.destroy()
  }
  return best
}

async function warmUp(
  origin: string,
  points: PointTable,
  postgis: Postgis | undefined,
  zooms: number[],
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
async function postgisTile(postgis: Postgis, { z, x, y }: Tile): Promise<Answer> {
  const { rows, ms } = await postgis.query(`
    SELECT length(ST_AsMVT(tile, 'points', 4096, 'geom')), count(*) FROM (
      SELECT ST_AsMVTGeom(mercator, ST_TileEnvelope(${z}, ${x}, ${y}), 4096, 64, true) AS geom,
        fid, uid, name, kind, floor_area, built, in_use, checked_on, note
      FROM points WHERE mercator && ST_TileEnvelope(${z}, ${x}, ${y}, margin => 64.0 / 4096)) AS tile`)
  return { ms, features: Number(rows[0]?.split('|')[1]) }
}
