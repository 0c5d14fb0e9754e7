import type { Position } from 'geojson'
import { mercatorX, mercatorY, type Tile } from '#geodata/geometry/tileGrid.ts'

/** How a tile is drawn up: its place in the grid, its units and how coarse it may be. */
export type TileFrame = {
  project: (position: Position) => [number, number]
  extent: number
  /** Units kept beyond each edge, so that strokes and symbols are not cut where tiles meet. */
  buffer: number
  /** Units a simplified line may stray. */
  tolerance: number
}

export const tileExtent = 4096
export const tileBuffer = 128

/** From this zoom on nothing is simplified: clients stretch these tiles for every closer look. */
export const finestZoom = 14

/** Half a pixel of the 512-pixel tile that MapLibre draws. */
const coarseTolerance = 4

export function tileFrame({ z, x, y }: Tile): TileFrame {
  const scale = 2 ** z * tileExtent
  return {
    project: ([lon = 0, lat = 0]) => [
      mercatorX(lon) * scale - x * tileExtent,
      mercatorY(lat) * scale - y * tileExtent,
    ],
    extent: tileExtent,
    buffer: tileBuffer,
    tolerance: z >= finestZoom ? 0 : coarseTolerance,
  }
}
