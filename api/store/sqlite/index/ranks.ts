import { type MortonCodes, sharedLevels } from './morton.ts'

/** A whole number of 32 bits that looks thrown and is always the same for the same `value` (the mixer of MurmurHash3). */
export function scatter(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** Levels of the grid's cells, from the one of everything (0) to the finest, and one more for what shares even that. */
export const levelCount = 26

/** Every rank is below it. */
export const rankCount = levelCount * 8

export const levelOf = (rank: number): number => rank >> 3

/**
 * In which order features come into a crowded view. A feature has the rank of the coarsest cell of the Morton grid in which it
 * has the highest priority: showing all up to one rank shows about one for each cell of one size, so evenly in space; what is
 * shown in a tile stays shown in each of its parts, because those have room for at least that rank. Between two levels, where
 * four times as many would come at once, eight steps are thrown.
 *
 * `codes` rising; `priority` distinct. One pass: the coarsest cell ends where the next higher priority to either side begins.
 */
export function rankFeatures(
  codes: MortonCodes,
  priority: Float64Array,
  fid: Int32Array,
): Uint8Array<ArrayBuffer> {
  const count = fid.length
  const shared = new Int8Array(count).fill(-1)
  const stack = new Uint32Array(count)
  const stackShared = new Int8Array(count)
  let depth = 0
  for (let i = 0; i < count; i++) {
    let common = i === 0 ? -1 : sharedLevels(codes, i - 1, i)
    while (depth > 0) {
      const top = stack[depth - 1] ?? 0
      if ((priority[top] ?? 0) > (priority[i] ?? 0)) break
      shared[top] = Math.max(shared[top] ?? -1, common)
      common = Math.min(common, stackShared[depth - 1] ?? -1)
      depth -= 1
    }
    if (depth > 0) shared[i] = common
    stack[depth] = i
    stackShared[depth] = depth > 0 ? common : 127
    depth += 1
  }
  const ranks = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    ranks[i] = ((shared[i] ?? -1) + 1) * 8 + (scatter(~(fid[i] ?? 0)) & 7)
  }
  return ranks
}

/** The highest rank that may be shown so that no more than `budget` are; `ofRank[r]` counts the features of rank r. */
export function highestRank(ofRank: ArrayLike<number>, budget: number): number {
  let shown = 0
  for (let rank = 0; rank < ofRank.length; rank++) {
    shown += ofRank[rank] ?? 0
    if (shown > budget) return rank - 1
  }
  return ofRank.length - 1
}
