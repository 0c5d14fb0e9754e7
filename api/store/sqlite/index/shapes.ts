import type { Database } from 'better-sqlite3'
import { decodeGeometry } from '../geometry/gpkgGeometry.ts'
import { quote } from '../geopackage/quote.ts'
import type { DatasetRecord } from '../read/datasetQueries.ts'

/** The areas of a pack's rows in memory, ring by ring, in double precision. */
export type Shapes = {
  /** Lon, lat by turns. */
  coordinates: Float64Array<ArrayBuffer>
  /** Where in `coordinates` a ring begins; the next one's beginning is its end. */
  ringStarts: Uint32Array<ArrayBuffer>
  /** 1: an outer ring, with which an area begins that the holes after it belong to. */
  isOuter: Uint8Array<ArrayBuffer>
  /** The first ring of each row and the one after its last. */
  firstRing: Uint32Array<ArrayBuffer>
  endRing: Uint32Array<ArrayBuffer>
}

/** Reads the areas of the rows of a pack. */
export function readShapes(db: Database, { id }: Pick<DatasetRecord, 'id'>, fids: Int32Array): Shapes {
  const rowOf = new Map(Array.from(fids, (fid, row) => [fid, row]))
  const firstRing = new Uint32Array(fids.length)
  const endRing = new Uint32Array(fids.length)
  const coordinates: number[] = []
  const ringStarts: number[] = []
  const isOuter: number[] = []
  const stored = db
    .prepare<[], [fid: number, geom: Buffer]>(`SELECT fid, geom FROM ${quote(id)} WHERE geom IS NOT NULL`)
    .raw()
    .iterate()
  for (const [fid, geom] of stored) {
    const row = rowOf.get(fid)
    if (row === undefined) continue
    firstRing[row] = ringStarts.length
    const geometry = decodeGeometry(geom)
    for (const rings of geometry.type === 'MultiPolygon' ? geometry.coordinates : []) {
      for (const [at, ring] of rings.entries()) {
        ringStarts.push(coordinates.length)
        isOuter.push(at === 0 ? 1 : 0)
        for (const [lon = Number.NaN, lat = Number.NaN] of ring) coordinates.push(lon, lat)
      }
    }
    endRing[row] = ringStarts.length
  }
  ringStarts.push(coordinates.length)
  return {
    coordinates: Float64Array.from(coordinates),
    ringStarts: Uint32Array.from(ringStarts),
    isOuter: Uint8Array.from(isOuter),
    firstRing,
    endRing,
  }
}

/** Whether a row's area holds a position, borders included: `inArea`, over numbers that lie end to end. */
export function shapeHolds(shapes: Shapes, row: number, x: number, y: number): boolean {
  const { coordinates, ringStarts, isOuter, firstRing, endRing } = shapes
  const last = endRing[row] ?? 0
  let within = false
  for (let ring = firstRing[row] ?? 0; ring < last; ring++) {
    if (isOuter[ring] === 1 && within) return true
    const from = ringStarts[ring] ?? 0
    const to = ringStarts[ring + 1] ?? 0
    let ax = coordinates[from] ?? 0
    let ay = coordinates[from + 1] ?? 0
    for (let at = from + 2; at < to; at += 2) {
      const bx = coordinates[at] ?? 0
      const by = coordinates[at + 1] ?? 0
      // An edge all above, all below or all to the left is neither crossed nor touched.
      if (!((ay > y && by > y) || (ay < y && by < y) || (ax < x && bx < x))) {
        if (touches(x, y, ax, ay, bx, by)) return true
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within
      }
      ax = bx
      ay = by
    }
  }
  return within
}

const touches = (x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean =>
  x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && (bx - ax) * (y - ay) - (by - ay) * (x - ax) === 0
