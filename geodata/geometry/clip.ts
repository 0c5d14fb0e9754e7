import { at, type FlatLine } from './flatLine.ts'

/** The square to keep: `min ≤ x, y ≤ max`. */
export type Square = { min: number; max: number }

/** Parts of a line inside the square: Liang–Barsky on each segment, parts that meet joined again. */
export function clipLine(line: FlatLine, square: Square): FlatLine[] {
  const parts: FlatLine[] = []
  let part: FlatLine = []
  const finish = () => {
    if (part.length >= 4) parts.push(part)
    part = []
  }
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [x0, y0, x1, y1] = [at(line, i), at(line, i + 1), at(line, i + 2), at(line, i + 3)]
    const range = visibleRange(x0, y0, x1 - x0, y1 - y0, square)
    if (!range) {
      finish()
      continue
    }
    const [from, to] = range
    if (from > 0) finish()
    if (part.length === 0) part.push(x0 + from * (x1 - x0), y0 + from * (y1 - y0))
    part.push(to === 1 ? x1 : x0 + to * (x1 - x0), to === 1 ? y1 : y0 + to * (y1 - y0))
    if (to < 1) finish()
  }
  finish()
  return parts
}

/** Which share of the segment, from 0 to 1, lies inside; undefined when none does. */
function visibleRange(x: number, y: number, dx: number, dy: number, { min, max }: Square) {
  let from = 0
  let to = 1
  for (const [step, room] of [
    [-dx, x - min],
    [dx, max - x],
    [-dy, y - min],
    [dy, max - y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return undefined
    } else if (step < 0) {
      from = Math.max(from, room / step)
    } else {
      to = Math.min(to, room / step)
    }
    if (from > to) return undefined
  }
  return [from, to] as const
}

/**
 * A ring cut to the square by Sutherland–Hodgman, one side after the other. A ring that leaves and comes back is joined along the
 * square's edge, which lies in a tile's buffer and is not seen. The ring is open: its end is not repeated.
 */
export function clipRing(ring: FlatLine, { min, max }: Square): FlatLine {
  let out = clipHalf(ring, 0, (value) => value >= min, min)
  out = clipHalf(out, 0, (value) => value <= max, max)
  out = clipHalf(out, 1, (value) => value >= min, min)
  return clipHalf(out, 1, (value) => value <= max, max)
}

function clipHalf(ring: FlatLine, axis: 0 | 1, keeps: (value: number) => boolean, edge: number): FlatLine {
  const out: FlatLine = []
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const here = keeps(at(ring, i + axis))
    if (here !== keeps(at(ring, j + axis))) {
      const share = (edge - at(ring, j + axis)) / (at(ring, i + axis) - at(ring, j + axis))
      const other = at(ring, j + 1 - axis) + share * (at(ring, i + 1 - axis) - at(ring, j + 1 - axis))
      if (axis === 0) out.push(edge, other)
      else out.push(other, edge)
    }
    if (here) out.push(at(ring, i), at(ring, i + 1))
  }
  return out
}
