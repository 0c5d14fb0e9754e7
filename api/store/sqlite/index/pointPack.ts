import type { Bbox } from '#geodata/schema/dataset.ts'
import { cellX, cellY, codeAt, finestLevel, type MortonCodes, mortonCodes, orderByCode } from './morton.ts'
import { levelCount, levelOf, rankFeatures, scatter } from './ranks.ts'

/** The points of a dataset in Morton order, column by column: 37 bytes each. lon/lat in degrees, in full precision. */
export type PointPack = {
  kind: 'points'
  fid: Int32Array<ArrayBuffer>
  lon: Float64Array<ArrayBuffer>
  lat: Float64Array<ArrayBuffer>
  codes: MortonCodes
  rank: Uint8Array<ArrayBuffer>
  /** Rows level of rank by level, each level in Morton order; level `l` ends where `ends[l]` says. */
  levels: { rows: Uint32Array<ArrayBuffer>; ends: Uint32Array<ArrayBuffer> }
}

export function buildPointPack(fids: Int32Array, lons: Float64Array, lats: Float64Array): PointPack {
  const unordered = mortonCodes(lons, lats)
  const order = orderByCode(unordered)
  const count = order.length
  const fid = inOrder(fids, order, new Int32Array(count))
  const codes = {
    high: inOrder(unordered.high, order, new Uint32Array(count)),
    low: inOrder(unordered.low, order, new Uint32Array(count)),
  }
  const priority = new Float64Array(count)
  for (let row = 0; row < count; row++) priority[row] = scatter(fid[row] ?? 0)
  const rank = rankFeatures(codes, priority, fid)
  return {
    kind: 'points',
    fid,
    lon: inOrder(lons, order, new Float64Array(count)),
    lat: inOrder(lats, order, new Float64Array(count)),
    codes,
    rank,
    levels: rowsByLevel(rank),
  }
}

/** A loop: `TypedArray.from` with a function takes ten times as long, half a second of a pack of a million. */
function inOrder<List extends Int32Array | Uint32Array | Float64Array>(
  values: ArrayLike<number>,
  order: Uint32Array,
  into: List,
): List {
  for (let row = 0; row < order.length; row++) into[row] = values[order[row] ?? 0] ?? 0
  return into
}

function rowsByLevel(rank: Uint8Array): PointPack['levels'] {
  const next = new Uint32Array(levelCount + 1)
  for (let row = 0; row < rank.length; row++) {
    const after = levelOf(rank[row] ?? 0) + 1
    next[after] = (next[after] ?? 0) + 1
  }
  for (let level = 1; level < levelCount; level++) next[level] = (next[level] ?? 0) + (next[level - 1] ?? 0)
  const rows = new Uint32Array(rank.length)
  for (let row = 0; row < rank.length; row++) {
    const level = levelOf(rank[row] ?? 0)
    const place = next[level] ?? 0
    rows[place] = row
    next[level] = place + 1
  }
  // Each level's next place is now its end.
  return { rows, ends: next.slice(0, levelCount) }
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
  eachRun(allOf(pack), box, (from, to, inside) => {
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

/** How many points are in the box, and some of those at its edge: counted by whole runs. */
export function pointsNear(pack: PointPack, box: Bbox): number {
  const [west, south, east, north] = box
  if (west > east) {
    return pointsNear(pack, [west, south, 180, north]) + pointsNear(pack, [-180, south, east, north])
  }
  let count = 0
  eachRun(allOf(pack), box, (from, to) => {
    count += to - from
  })
  return count
}

/** As `eachPoint`, of those of one level: what the others hold is not touched. */
export function eachPointOfLevel(
  pack: PointPack,
  level: number,
  box: Bbox,
  visit: (row: number) => void,
): void {
  const [west, south, east, north] = box
  if (west > east) {
    eachPointOfLevel(pack, level, [west, south, 180, north], visit)
    eachPointOfLevel(pack, level, [-180, south, east, north], visit)
    return
  }
  const { lon, lat, codes } = pack
  const { rows, ends } = pack.levels
  const ofLevel = {
    from: ends[level - 1] ?? 0,
    to: ends[level] ?? 0,
    codeOf: (place: number) => codeAt(codes, rows[place] ?? 0),
  }
  eachRun(ofLevel, box, (from, to, inside) => {
    for (let place = from; place < to; place++) {
      const row = rows[place] ?? 0
      if (!inside) {
        const x = lon[row] ?? 0
        const y = lat[row] ?? 0
        if (x < west || x > east || y < south || y > north) continue
      }
      visit(row)
    }
  })
}

/** Places in a list that is in Morton order. */
type Places = { from: number; to: number; codeOf: (place: number) => number }

const allOf = ({ fid, codes }: PointPack): Places => ({
  from: 0,
  to: fid.length,
  codeOf: (row) => codeAt(codes, row),
})

/**
 * Calls for runs `from` ≤ place < `to` that together hold every point of the box once; `inside`: all of the run is in it, else
 * each must be looked at.
 */
function eachRun(
  { from: start, to: end, codeOf }: Places,
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
    const first = codeOf(from)
    const quarter = 4 ** (finestLevel - level - 1)
    const base = first - (first % (4 * quarter))
    const second = firstAtLeast(codeOf, base + quarter, from, to)
    const third = firstAtLeast(codeOf, base + 2 * quarter, second, to)
    const fourth = firstAtLeast(codeOf, base + 3 * quarter, third, to)
    descend(level + 1, 2 * x, 2 * y, from, second)
    descend(level + 1, 2 * x + 1, 2 * y, second, third)
    descend(level + 1, 2 * x, 2 * y + 1, third, fourth)
    descend(level + 1, 2 * x + 1, 2 * y + 1, fourth, to)
  }
  descend(0, 0, 0, start, end)
}

function firstAtLeast(codeOf: Places['codeOf'], code: number, from: number, to: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (codeOf(middle) < code) low = middle + 1
    else high = middle
  }
  return low
}
