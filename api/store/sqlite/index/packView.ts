import type { Bbox } from '#geodata/schema/dataset.ts'
import { boxSearch } from './boxPack.ts'
import { eachPoint, eachPointOfLevel, type PointPack, pointsNear } from './pointPack.ts'
import { highestRank, levelCount, rankCount } from './ranks.ts'
import type { Pack } from './readPack.ts'

/** How a pack is asked, whatever it holds. `row` is the place of a feature in the pack. */
export type PackView = {
  pack: Pack
  /** Rows whose box meets `box`, in no order. */
  eachRow: (box: Bbox, visit: (row: number) => void) => void
  boxOf: (row: number) => Bbox
}

export function packView(pack: Pack): PackView {
  if (pack.kind === 'points') {
    const { lon, lat } = pack
    return {
      pack,
      eachRow: (box, visit) => eachPoint(pack, box, visit),
      boxOf: (row) => [lon[row] ?? 0, lat[row] ?? 0, lon[row] ?? 0, lat[row] ?? 0],
    }
  }
  const search = boxSearch(pack)
  const side = (row: number, edge: number): number => pack.boxes[4 * row + edge] ?? 0
  return {
    pack,
    eachRow: (box, visit) => {
      for (const row of search(box)) visit(row)
    },
    boxOf: (row) => [side(row, 0), side(row, 1), side(row, 2), side(row, 3)],
  }
}

/** What a view may hold: so many features, and so many bytes of stored geometry. */
export type Budget = { features: number; bytes: number }

/** Rows whose box meets `box`, thinned by rank as far as the budget asks. Those of the lowest rank are always among them. */
export function thinnedRows({ pack, eachRow }: PackView, box: Bbox, budget: Budget): Uint32Array {
  if (pack.kind === 'points') return thinnedPoints(pack, box, budget.features)
  const rows = new Rows()
  const ofRank = new Uint32Array(rankCount)
  const bytesOfRank = new Float64Array(rankCount)
  eachRow(box, (row) => {
    rows.push(row)
    const rank = pack.rank[row] ?? 0
    ofRank[rank] = (ofRank[rank] ?? 0) + 1
    bytesOfRank[rank] = (bytesOfRank[rank] ?? 0) + (pack.bytes[row] ?? 0)
  })
  const found = rows.all()
  const highest = Math.max(
    ofRank.findIndex((count) => count > 0),
    Math.min(highestRank(ofRank, budget.features), highestRank(bytesOfRank, budget.bytes)),
  )
  return highest === rankCount - 1 ? found : found.filter((row) => (pack.rank[row] ?? 0) <= highest)
}

/** How many times more points than are shown make it worth going through them level by level. */
const worthLevels = 16

/**
 * Of a great many level by level until there are enough: that takes as long as what is shown, not as what is there, for the
 * million points of a world tile 1 ms instead of 16. Of fewer all of them at once: each level is a search of its own.
 */
function thinnedPoints(pack: PointPack, box: Bbox, most: number): Uint32Array {
  const rows = new Rows()
  const ofRank = new Uint32Array(rankCount)
  const visit = (row: number): void => {
    rows.push(row)
    const rank = pack.rank[row] ?? 0
    ofRank[rank] = (ofRank[rank] ?? 0) + 1
  }
  if (pointsNear(pack, box) <= worthLevels * most) eachPoint(pack, box, visit)
  else {
    for (let level = 0; level < levelCount && rows.count <= most; level++) {
      eachPointOfLevel(pack, level, box, visit)
    }
  }
  const found = rows.all()
  if (found.length <= most) return found
  const highest = Math.max(
    ofRank.findIndex((count) => count > 0),
    highestRank(ofRank, most),
  )
  return found.filter((row) => (pack.rank[row] ?? 0) <= highest)
}

/** A growing list of row numbers. */
class Rows {
  #rows = new Uint32Array(1024)
  count = 0

  push(row: number): void {
    if (this.count === this.#rows.length) {
      const larger = new Uint32Array(2 * this.#rows.length)
      larger.set(this.#rows)
      this.#rows = larger
    }
    this.#rows[this.count] = row
    this.count += 1
  }

  all(): Uint32Array {
    return this.#rows.subarray(0, this.count)
  }
}
