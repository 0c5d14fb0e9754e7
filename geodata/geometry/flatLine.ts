import type { Position } from 'geojson'

/** A line or ring in tile units as `x0, y0, x1, y1, …`: half the memory and no object per vertex. */
export type FlatLine = number[]

export function flatLine(positions: Position[], project: (position: Position) => [number, number]): FlatLine {
  const flat: FlatLine = []
  for (const position of positions) {
    const [x, y] = project(position)
    flat.push(x, y)
  }
  return flat
}

/**
 * Twice the signed area by the shoelace formula. With y growing downwards, as in tiles, it is positive for a ring that runs
 * clockwise on the screen: what MVT 2.1 §4.3.4.4 asks of an exterior ring.
 */
export function doubleArea(ring: FlatLine): number {
  let sum = 0
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    sum += at(ring, j) * at(ring, i + 1) - at(ring, i) * at(ring, j + 1)
  }
  return sum
}

/** The number at an index known to be inside. */
export function at(line: FlatLine, index: number): number {
  const value = line[index]
  if (value === undefined) throw new RangeError(`expected an index below ${line.length}, got ${index}`)
  return value
}

/** Whole units, neighbours that fall together merged. `closed` also drops an end equal to the start. */
export function quantised(line: FlatLine, closed: boolean): FlatLine {
  const out: FlatLine = []
  for (let i = 0; i < line.length; i += 2) {
    const x = Math.round(at(line, i))
    const y = Math.round(at(line, i + 1))
    if (out.length === 0 || out[out.length - 2] !== x || out[out.length - 1] !== y) out.push(x, y)
  }
  while (closed && out.length > 2 && out[0] === out[out.length - 2] && out[1] === out[out.length - 1]) {
    out.length -= 2
  }
  return out
}

export function reversed(line: FlatLine): FlatLine {
  const out: FlatLine = []
  for (let i = line.length - 2; i >= 0; i -= 2) out.push(at(line, i), at(line, i + 1))
  return out
}
