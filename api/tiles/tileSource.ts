import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Store, Viewer } from '#api/store/store.ts'
import { encodePointTile } from '#geodata/formats/mvt/encodePointTile.ts'
import { encodeTile } from '#geodata/formats/mvt/encodeTile.ts'
import { tileBuffer, tileExtent } from '#geodata/formats/mvt/tileFrame.ts'
import { type Tile, tileBbox } from '#geodata/geometry/tileGrid.ts'
import type { DatasetSummary } from '#geodata/schema/dataset.ts'
import { lru } from './lru.ts'

/** What no tile may exceed once it is compressed. */
export const heaviestTile = 500_000

export type Encoding = 'br' | 'gzip' | 'identity'

/** The bytes of one tile, plain and, once somebody wanted them so, compressed. */
type TileBytes = {
  identity: Uint8Array<ArrayBuffer>
  gzip?: Uint8Array<ArrayBuffer>
  br?: Uint8Array<ArrayBuffer>
}

export type TileSource = ReturnType<typeof tileSource>

/** Tiles out of the store, kept in memory under what they depend on: who may see them, the dataset's revision, the place. */
export function tileSource(store: Store, capacity = 128 * 2 ** 20) {
  const cache = lru<TileBytes>(capacity, sizeOf)
  const making = new Map<string, Promise<TileBytes>>()

  /** Equal requests that come while a tile is being made wait for the same one. */
  async function bytesOf(viewer: Viewer, dataset: DatasetSummary, tile: Tile): Promise<TileBytes> {
    const key = [
      visibilityOf(viewer, dataset),
      dataset.id,
      dataset.revision,
      dataset.updatedAt,
      tile.z,
      tile.x,
      tile.y,
    ].join('|')
    const known = cache.get(key)
    if (known) return known
    const begun = making.get(key)
    if (begun) return begun
    const made = makeTile(store, viewer, dataset, tile)
    making.set(key, made)
    try {
      const bytes = await made
      cache.set(key, bytes)
      return bytes
    } finally {
      making.delete(key)
    }
  }

  return {
    /** Empty when the tile holds nothing. */
    async tile(
      viewer: Viewer,
      dataset: DatasetSummary,
      tile: Tile,
      encoding: Encoding,
    ): Promise<Uint8Array<ArrayBuffer>> {
      const bytes = await bytesOf(viewer, dataset, tile)
      if (encoding === 'identity' || bytes.identity.length === 0) return bytes.identity
      bytes[encoding] ??= await compress[encoding](bytes.identity)
      return bytes[encoding]
    },
  }
}

/** Of a map's dataset, the role decides which rows somebody sees: one who was an editor a moment ago sees fewer. */
const visibilityOf = (viewer: Viewer, { map }: DatasetSummary): string =>
  viewer.kind === 'member'
    ? `member:${viewer.id}:${map === undefined ? '' : viewer.maps?.[map]}`
    : viewer.kind

/** Both packings count from the start: they come into being after the tile was put into the cache. */
const sizeOf = ({ identity, gzip: packed }: TileBytes): number =>
  2 * (identity.length + (packed?.length ?? 0)) + 200

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)

/**
 * On the threads of libuv. A tile of 16,000 points (946 kB) measured 8 ms and 409 kB by gzip 1, 32 ms and 385 kB by gzip 6;
 * Brotli 8 ms and 404 kB at quality 3, 26 ms and 356 kB at 5.
 */
const compress = {
  gzip: async (bytes: Uint8Array) =>
    new Uint8Array(await gzipped(bytes, { level: 1, chunkSize: roomFor(bytes) })),
  br: async (bytes: Uint8Array) =>
    new Uint8Array(
      await brotlied(bytes, {
        chunkSize: roomFor(bytes),
        params: { [constants.BROTLI_PARAM_QUALITY]: 3 },
      }),
    ),
}

/** All in one step: in the usual chunks of 16 kB each waits for a thread and for the event loop. */
const roomFor = (bytes: Uint8Array): number => Math.max(1024, bytes.length)

/** Thinned further as long as it is too heavy, each time to what should fit and a little less. */
async function makeTile(
  store: Store,
  viewer: Viewer,
  dataset: DatasetSummary,
  tile: Tile,
): Promise<TileBytes> {
  let drawn = await drawTile(store, viewer, dataset, tile)
  for (;;) {
    const { identity, features } = drawn
    if (identity.length <= heaviestTile) return { identity }
    const packed = await compress.gzip(identity)
    if (packed.length <= heaviestTile) return { identity, gzip: packed }
    const most = Math.floor((0.9 * features * heaviestTile) / packed.length)
    drawn = await drawTile(store, viewer, dataset, tile, most)
    // What cannot be thinned is sent as it is: a single area may be that heavy.
    if (drawn.features === features) return { identity, gzip: packed }
  }
}

async function drawTile(
  store: Store,
  viewer: Viewer,
  { id, fields: all }: DatasetSummary,
  tile: Tile,
  most?: number,
): Promise<{ identity: Uint8Array<ArrayBuffer>; features: number }> {
  const bbox = tileBbox(tile, tileBuffer / tileExtent)
  const fields = all.filter((field) => !field.hidden).map((field) => field.name)
  const points = await store.pointTile(viewer, id, bbox, tile.z, most)
  if (points) {
    return { identity: encodePointTile(tile, { name: id, points, fields }), features: points.rows.length }
  }
  const features = await store.tileFeatures(viewer, id, bbox, tile.z, most)
  return { identity: encodeTile(tile, { name: id, features, fields }), features: features.length }
}
