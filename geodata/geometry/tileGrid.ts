import type { Bbox } from '#geodata/schema/dataset.ts'

/** A square of the Web Mercator grid (EPSG:3857), `y` counted from the north: the scheme of OSM, GSI and MVT. */
export type Tile = { z: number; x: number; y: number }

/** Where Web Mercator's square ends, in degrees of latitude. */
const maxMercatorLatitude = 85.0511287798066

export const isTile = ({ z, x, y }: Tile): boolean =>
  [z, x, y].every((n) => Number.isInteger(n) && n >= 0) && z <= 30 && x < 2 ** z && y < 2 ** z

/** Longitude in degrees → 0 (west edge) … 1 (east edge). */
export const mercatorX = (lon: number): number => lon / 360 + 0.5

/** Latitude in degrees → 0 (north edge) … 1 (south edge); the poles are held at the edges. */
export function mercatorY(lat: number): number {
  const held = Math.min(maxMercatorLatitude, Math.max(-maxMercatorLatitude, lat))
  const sin = Math.sin((held * Math.PI) / 180)
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
}

/** The tile of a zoom that holds a position (lon/lat degrees). */
export function tileAt(lon: number, lat: number, z: number): Tile {
  const index = (share: number) => Math.min(2 ** z - 1, Math.max(0, Math.floor(share * 2 ** z)))
  return { z, x: index(mercatorX(lon)), y: index(mercatorY(lat)) }
}

const longitudeAt = (x: number): number => (x - 0.5) * 360
const latitudeAt = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI

/** What a tile covers, widened by `buffer` (a share of the tile's side) and held inside the world. */
export function tileBbox({ z, x, y }: Tile, buffer = 0): Bbox {
  const side = 1 / 2 ** z
  const at = (index: number) => Math.min(1, Math.max(0, index * side))
  return [
    longitudeAt(at(x - buffer)),
    latitudeAt(at(y + 1 + buffer)),
    longitudeAt(at(x + 1 + buffer)),
    latitudeAt(at(y - buffer)),
  ]
}
