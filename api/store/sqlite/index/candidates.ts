import { metresBetween } from '#geodata/transit/metres.ts'
import type { PointPack } from './pointPack.ts'

export type NearRow = { fid: number; metres: number }

/** Takes runs of rows, `from` ≤ row < `to`, and keeps what is near. */
export type Candidates = { visit(from: number, to: number): void }

type LonLat = readonly [number, number]

const radians = Math.PI / 180
const diameter = 2 * 6_371_008.8
const halfTurn = (diameter * Math.PI) / 2

/**
 * The square of half the chord between two places on a sphere of radius 1: it grows with the distance and needs no arc sine.
 * Rounded up, so that nothing on the rim is lost.
 */
export const chordOf = (metres: number): number =>
  metres >= halfTurn ? 1 : Math.sin(metres / diameter) ** 2 * (1 + 1e-12) + 1e-30

export const metresOf = (chord: number): number => diameter * Math.asin(Math.min(1, Math.sqrt(chord)))

/** How the points of a pack are measured from one place, with the very arithmetic of `metresBetween`. */
class Measured {
  protected readonly pack: PointPack
  protected readonly isSkipped: (fid: number) => boolean
  readonly #lon: number
  readonly #lat: number
  readonly #cosine: number

  constructor(pack: PointPack, [lon, lat]: LonLat, isSkipped: (fid: number) => boolean) {
    this.pack = pack
    this.isSkipped = isSkipped
    this.#lon = lon
    this.#lat = lat
    this.#cosine = Math.cos(lat * radians)
  }

  protected chordTo(row: number): number {
    const lat = this.pack.lat[row] ?? 0
    const dLat = Math.sin(((lat - this.#lat) * radians) / 2)
    const dLon = Math.sin((((this.pack.lon[row] ?? 0) - this.#lon) * radians) / 2)
    return dLat * dLat + this.#cosine * Math.cos(lat * radians) * dLon * dLon
  }

  /** Those within `radius`, nearest first, of equals the lower fid. */
  protected sorted(rows: ArrayLike<number>, count: number, radius: number): NearRow[] {
    const { fid, lon, lat } = this.pack
    const found: NearRow[] = []
    for (let at = 0; at < count; at++) {
      const row = rows[at] ?? 0
      const metres = metresBetween([lon[row] ?? 0, lat[row] ?? 0], [this.#lon, this.#lat])
      if (metres <= radius) found.push({ fid: fid[row] ?? 0, metres })
    }
    return found.sort((a, b) => a.metres - b.metres || a.fid - b.fid)
  }
}

/** Keeps the nearest few in order, and what is farther than the last of them out. */
export class Nearest extends Measured implements Candidates {
  readonly #rows: Uint32Array
  readonly #chords: Float64Array
  #most: number
  #count = 0

  constructor(
    pack: PointPack,
    from: LonLat,
    most: number,
    limit: number,
    isSkipped: (fid: number) => boolean,
  ) {
    super(pack, from, isSkipped)
    this.#rows = new Uint32Array(limit)
    this.#chords = new Float64Array(limit)
    this.#most = most
  }

  /** Beyond it nothing can be among the nearest. */
  get farthest(): number {
    return this.#most
  }

  visit(from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const chord = this.chordTo(row)
      if (chord > this.#most || this.isSkipped(this.pack.fid[row] ?? 0)) continue
      this.#insert(row, chord)
    }
  }

  nearest(radius: number): NearRow[] {
    return this.sorted(this.#rows, this.#count, radius)
  }

  #insert(row: number, chord: number): void {
    const limit = this.#rows.length
    let at = this.#count
    while (at > 0 && this.#isBefore(row, chord, at - 1)) {
      if (at < limit) {
        this.#rows[at] = this.#rows[at - 1] ?? 0
        this.#chords[at] = this.#chords[at - 1] ?? 0
      }
      at -= 1
    }
    if (at >= limit) return
    this.#rows[at] = row
    this.#chords[at] = chord
    if (this.#count < limit) this.#count += 1
    if (this.#count === limit) this.#most = this.#chords[limit - 1] ?? 0
  }

  #isBefore(row: number, chord: number, at: number): boolean {
    const other = this.#chords[at] ?? 0
    if (chord !== other) return chord < other
    return (this.pack.fid[row] ?? 0) < (this.pack.fid[this.#rows[at] ?? 0] ?? 0)
  }
}

/** Keeps all that are near enough. */
export class Gathered extends Measured implements Candidates {
  readonly #rows: number[] = []
  readonly #most: number

  constructor(pack: PointPack, from: LonLat, most: number, isSkipped: (fid: number) => boolean) {
    super(pack, from, isSkipped)
    this.#most = most
  }

  visit(from: number, to: number): void {
    for (let row = from; row < to; row++) {
      if (this.chordTo(row) <= this.#most && !this.isSkipped(this.pack.fid[row] ?? 0)) this.#rows.push(row)
    }
  }

  nearest(radius: number): NearRow[] {
    return this.sorted(this.#rows, this.#rows.length, radius)
  }
}
