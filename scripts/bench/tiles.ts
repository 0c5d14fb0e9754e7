import { type Tile, tileAt } from '#geodata/geometry/tileGrid.ts'
import type { PointTable } from './points.ts'
import { randomFrom } from './statistics.ts'

/** Up to `count` tiles of a zoom, drawn as people look at a map: where the points are, the crowded ones more often; none twice. */
export function tilesAt(z: number, count: number, { lon, lat }: PointTable): Tile[] {
  const random = randomFrom(z + 1)
  const tiles = new Map<string, Tile>()
  for (let tries = 0; tries < count * 50 && tiles.size < count; tries++) {
    const at = Math.floor(random() * lon.length)
    const tile = tileAt(lon[at] ?? 0, lat[at] ?? 0, z)
    tiles.set(tilePath(tile), tile)
  }
  return [...tiles.values()]
}

export const tilePath = ({ z, x, y }: Tile): string => `${z}/${x}/${y}`
