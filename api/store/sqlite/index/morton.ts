import { mercatorX, mercatorY } from '#geodata/geometry/tileGrid.ts'

/** How often the world is halved both ways down to the finest cell, 2.4 m wide at the equator. */
export const finestLevel = 24
const cells = 2 ** finestLevel
const half = 12
const halfMask = 2 ** half - 1

const cell = (share: number): number => Math.min(cells - 1, Math.max(0, Math.floor(share * cells)))

/** Column of the finest cells, from the west; `lon` in degrees. */
export const cellX = (lon: number): number => cell(mercatorX(lon))

/** Row of the finest cells, from the north; `lat` in degrees. What lies beyond the square of Web Mercator is in the outermost row. */
export const cellY = (lat: number): number => cell(mercatorY(lat))

/** Morton codes, the upper and the lower 24 bits: the cells of a map tile are one unbroken run of codes. */
export type MortonCodes = { high: Uint32Array<ArrayBuffer>; low: Uint32Array<ArrayBuffer> }

export function mortonCodes(lon: Float64Array, lat: Float64Array): MortonCodes {
  const high = new Uint32Array(lon.length)
  const low = new Uint32Array(lon.length)
  for (let i = 0; i < lon.length; i++) {
    const x = cellX(lon[i] ?? 0)
    const y = cellY(lat[i] ?? 0)
    high[i] = spread(x >>> half) | (spread(y >>> half) << 1)
    low[i] = spread(x & halfMask) | (spread(y & halfMask) << 1)
  }
  return { high, low }
}

/** Twelve bits, with a gap after each. */
function spread(value: number): number {
  let bits = value
  bits = (bits | (bits << 8)) & 0x00ff00ff
  bits = (bits | (bits << 4)) & 0x0f0f0f0f
  bits = (bits | (bits << 2)) & 0x33333333
  return (bits | (bits << 1)) & 0x55555555
}

/** The code of one of the finest cells. */
export const cellCode = (x: number, y: number): number =>
  (spread(x >>> half) | (spread(y >>> half) << 1)) * cells +
  (spread(x & halfMask) | (spread(y & halfMask) << 1))

/** One code as a whole number below 2^48. */
export const codeAt = ({ high, low }: MortonCodes, i: number): number =>
  (high[i] ?? 0) * cells + (low[i] ?? 0)

/** Indices in rising order of the codes; equal codes keep their order. */
export function orderByCode({ high, low }: MortonCodes): Uint32Array<ArrayBuffer> {
  let order = Uint32Array.from({ length: high.length }, (_, i) => i)
  order = countingSort(order, low, 0)
  order = countingSort(order, low, half)
  order = countingSort(order, high, 0)
  return countingSort(order, high, half)
}

function countingSort(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(halfMask + 2)
  for (const key of keys) {
    const after = ((key >>> shift) & halfMask) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let digit = 1; digit < starts.length; digit++) {
    starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0)
  }
  const sorted = new Uint32Array(order.length)
  for (const index of order) {
    const digit = ((keys[index] ?? 0) >>> shift) & halfMask
    const place = starts[digit] ?? 0
    sorted[place] = index
    starts[digit] = place + 1
  }
  return sorted
}

/** How many levels the cells of two neighbours in code order share, 0 to 24. */
export function sharedLevels({ high, low }: MortonCodes, i: number, j: number): number {
  const upper = (high[i] ?? 0) ^ (high[j] ?? 0)
  if (upper !== 0) return (Math.clz32(upper) - 8) >> 1
  const lower = (low[i] ?? 0) ^ (low[j] ?? 0)
  return lower === 0 ? finestLevel : half + ((Math.clz32(lower) - 8) >> 1)
}
