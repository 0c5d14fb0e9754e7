import type { Position } from 'geojson'
import type { TileFeature } from '#api/store/store.ts'
import { mercatorX, mercatorY } from '#geodata/geometry/tileGrid.ts'

/**
 * Fewer features for a tile that would be too heavy: each `step`-th along a curve that fills the plane (Morton order), so that
 * dense and sparse places keep their proportion, and always the same ones.
 */
export function thinFeatures(features: readonly TileFeature[], step: number): TileFeature[] {
  return features
    .map((feature) => ({ feature, code: morton(anchor(feature)) }))
    .sort((a, b) => a.code - b.code || a.feature.fid - b.feature.fid)
    .filter((_, index) => index % step === 0)
    .map(({ feature }) => feature)
    .sort((a, b) => a.fid - b.fid)
}

/** Any of its positions will do: the first. */
function anchor({ geometry }: TileFeature): Position {
  let part: unknown = geometry.type === 'GeometryCollection' ? [] : geometry.coordinates
  while (Array.isArray(part) && Array.isArray(part[0])) part = part[0]
  return Array.isArray(part) ? part.filter((value) => typeof value === 'number') : []
}

/** The bits of x and y by turns, 26 of each: about half a metre, and still an exact number. */
function morton([lon = 0, lat = 0]: Position): number {
  const [x, y] = [Math.floor(mercatorX(lon) * 2 ** 26), Math.floor(mercatorY(lat) * 2 ** 26)]
  return spread(x >> 13, y >> 13) * 2 ** 26 + spread(x & 0x1fff, y & 0x1fff)
}

/** 13 bits of each. */
function spread(x: number, y: number): number {
  let code = 0
  for (let bit = 12; bit >= 0; bit--) code = code * 4 + (((y >> bit) & 1) * 2 + ((x >> bit) & 1))
  return code
}
