import Flatbush from 'flatbush'
import type { Bbox } from '#geodata/schema/dataset.ts'
import { mortonCodes, orderByCode } from './morton.ts'
import { rankFeatures, scatter } from './ranks.ts'

/** The boxes of a dataset of lines or areas, in double precision, and a packed tree over them (flatbush). */
export type BoxPack = {
  kind: 'boxes'
  fid: Int32Array<ArrayBuffer>
  /** west, south, east, north of each, in degrees. */
  boxes: Float64Array<ArrayBuffer>
  /** Size of the stored geometry in bytes: what it costs to draw. */
  bytes: Uint32Array<ArrayBuffer>
  rank: Uint8Array<ArrayBuffer>
  /** null when there are none. */
  tree: ArrayBuffer | null
}

export function buildBoxPack(fids: Int32Array, boxes: Float64Array, bytes: Uint32Array): BoxPack {
  const count = fids.length
  const side = (row: number, edge: number): number => boxes[4 * row + edge] ?? 0
  const middle = (edge: 0 | 1): Float64Array =>
    Float64Array.from({ length: count }, (_, row) => (side(row, edge) + side(row, edge + 2)) / 2)
  const unordered = mortonCodes(middle(0), middle(1))
  const order = orderByCode(unordered)
  const fid = Int32Array.from(order, (row) => fids[row] ?? 0)
  const codes = {
    high: order.map((row) => unordered.high[row] ?? 0),
    low: order.map((row) => unordered.low[row] ?? 0),
  }
  const sorted = new Float64Array(4 * count)
  const tree = count > 0 ? new Flatbush(count) : null
  for (const [row, from] of order.entries()) {
    const box: Bbox = [side(from, 0), side(from, 1), side(from, 2), side(from, 3)]
    sorted.set(box, 4 * row)
    tree?.add(...box)
  }
  tree?.finish()
  return {
    kind: 'boxes',
    fid,
    boxes: sorted,
    bytes: Uint32Array.from(order, (row) => bytes[row] ?? 0),
    rank: rankFeatures(codes, priorities(sorted, fid), fid),
    tree: tree ? asArrayBuffer(tree.data) : null,
  }
}

/** Larger ones first, by steps of about one in area; among equals thrown. */
function priorities(boxes: Float64Array, fid: Int32Array): Float64Array {
  return Float64Array.from(fid, (each, row) => {
    const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(4 * row, 4 * row + 4)
    const steps = Math.round(Math.log2(Math.hypot(east - west, north - south) + 2 ** -40))
    return (steps + 64) * 2 ** 32 + scatter(each)
  })
}

const asArrayBuffer = (data: ArrayBufferLike): ArrayBuffer =>
  data instanceof ArrayBuffer ? data : new Uint8Array(data).slice().buffer

/** A search over a pack: rows whose box meets `box`, in no order. `west > east` crosses the antimeridian. */
export function boxSearch(pack: BoxPack): (box: Bbox) => number[] {
  if (!pack.tree) return () => []
  const tree = Flatbush.from(pack.tree)
  return ([west, south, east, north]) => {
    if (west <= east) return tree.search(west, south, east, north)
    const [left, right] = [tree.search(west, south, 180, north), tree.search(-180, south, east, north)]
    return [...new Set([...left, ...right])]
  }
}
