import type { Bbox } from '#geodata/schema/dataset.ts'
import { cellX, cellY, codeAt, finestLevel, type MortonCodes, mortonCodes, orderByCode } from './morton.ts'
import { rankFeatures, scatter } from './ranks.ts'

/** The points of a dataset in Morton order, column by column: 33 bytes each. lon/lat in degrees, in full precision. */
export type PointPack = {
  kind: 'points'
  fid: Int32Array<ArrayBuffer>
  lon: Float64Array<ArrayBuffer>
  lat: Float64Array<ArrayBuffer>
  codes: MortonCodes
  rank: Uint8Array<ArrayBuffer>
}

export function buildPointPack(fids: Int32Array, lons: Float64Array, lats: Float64Array): PointPack {
  const unordered = mortonCodes(lons, lats)
  const order = orderByCode(unordered)
  const fid = Int32Array.from(order, (index) => fids[index] ?? 0)
  const codes = {
    high: order.map((index) => unordered.high[index] ?? 0),
    low: order.map((index) => unordered.low[index] ?? 0),
  }
  return {
    kind: 'points',
    fid,
    lon: Float64Array.from(order, (index) => lons[index] ?? 0),
    lat: Float64Array.from(order, (index) => lats[index] ?? 0),
    codes,
    rank: rankFeatures(codes, Float64Array.from(fid, scatter), fid),
  }
}

/** Small runs are looked through one by one: dividing them further costs more. */
const smallRun = 48

/** Rows of the points in the box, in no order. `west > east` crosses the antimeridian. */
export function eachPoint(pack: PointPack, box: Bbox, visit: (row: number) => void): void {
  const [west, south, east, north] = box
  if (west > east) {
    eachPoint(pack, [west, south, 180, north], visit)
    eachPoint(pack, [-180, south, east, north], visit)
    return
  }
  const { lon, lat } = pack
  eachRun(pack, box, (from, to, inside) => {
    for (let row = from; row < to; row++) {
      if (!inside) {
        const x = lon[row] ?? 0
        const y = lat[row] ?? 0
        if (x < west || x > east || y < south || y > north) continue
      }
      visit(row)
    }
  })
}

/**
 * Calls for runs `from` ≤ row < `to` that together hold every point of the box once; `inside`: all of the run is in it, else each
 * must be looked at.
 */
function eachRun(
  pack: PointPack,
  [west, south, east, north]: Bbox,
  visit: (from: number, to: number, inside: boolean) => void,
): void {
  const [left, right, top, bottom] = [cellX(west), cellX(east), cellY(north), cellY(south)]

  const descend = (level: number, x: number, y: number, from: number, to: number): void => {
    if (from >= to) return
    const size = 2 ** (finestLevel - level)
    const [x0, y0] = [x * size, y * size]
    const [x1, y1] = [x0 + size - 1, y0 + size - 1]
    // One cell of margin: the projection of a latitude is rounded.
    if (x1 < left - 1 || x0 > right + 1 || y1 < top - 1 || y0 > bottom + 1) return
    const inside = x0 > left && x1 < right && y0 > top && y1 < bottom
    if (inside || to - from <= smallRun || level === finestLevel) {
      visit(from, to, inside)
      return
    }
    const first = codeAt(pack.codes, from)
    const quarter = 4 ** (finestLevel - level - 1)
    const base = first - (first % (4 * quarter))
    const second = firstAtLeast(pack.codes, base + quarter, from, to)
    const third = firstAtLeast(pack.codes, base + 2 * quarter, second, to)
    const fourth = firstAtLeast(pack.codes, base + 3 * quarter, third, to)
    descend(level + 1, 2 * x, 2 * y, from, second)
    descend(level + 1, 2 * x + 1, 2 * y, second, third)
    descend(level + 1, 2 * x, 2 * y + 1, third, fourth)
    descend(level + 1, 2 * x + 1, 2 * y + 1, fourth, to)
  }
  descend(0, 0, 0, 0, pack.fid.length)
}

function firstAtLeast(codes: MortonCodes, code: number, from: number, to: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (codeAt(codes, middle) < code) low = middle + 1
    else high = middle
  }
  return low
}
