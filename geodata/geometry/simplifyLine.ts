import { at, type FlatLine } from './flatLine.ts'

/**
 * Douglas–Peucker: the fewest vertices such that none left out lies further than `tolerance` from the line. Both ends stay.
 * A stack instead of recursion: a coastline of 100,000 vertices must not overflow the call stack.
 */
export function simplifyLine(line: FlatLine, tolerance: number): FlatLine {
  if (tolerance <= 0 || line.length < 6) return line
  const kept = keptVertices(line, tolerance)
  const out: FlatLine = []
  for (let i = 0; i < line.length; i += 2) if (kept[i / 2] === 1) out.push(at(line, i), at(line, i + 1))
  return out
}

/** Which vertices `simplifyLine` keeps: 1 or 0 for each, where something else hangs on them than a position. */
export function keptVertices(line: FlatLine, tolerance: number): Uint8Array {
  const last = line.length - 2
  const kept = new Uint8Array(line.length / 2)
  if (tolerance <= 0 || last < 4) return kept.fill(1)
  kept[0] = 1
  kept[last / 2] = 1
  const limit = tolerance * tolerance
  const stack = [0, last]
  for (let to = stack.pop(); to !== undefined; to = stack.pop()) {
    const from = stack.pop() ?? 0
    const far = farthest(line, from, to, limit)
    if (far === undefined) continue
    kept[far / 2] = 1
    stack.push(from, far, far, to)
  }
  return kept
}

function farthest(line: FlatLine, from: number, to: number, limit: number): number | undefined {
  let found: number | undefined
  let most = limit
  for (let i = from + 2; i < to; i += 2) {
    const distance = squareDistance(line, i, from, to)
    if (distance > most) {
      most = distance
      found = i
    }
  }
  return found
}

function squareDistance(line: FlatLine, point: number, from: number, to: number): number {
  const [px, py] = [at(line, point), at(line, point + 1)]
  let [x, y] = [at(line, from), at(line, from + 1)]
  const [dx, dy] = [at(line, to) - x, at(line, to + 1) - y]
  if (dx !== 0 || dy !== 0) {
    const share = Math.min(1, Math.max(0, ((px - x) * dx + (py - y) * dy) / (dx * dx + dy * dy)))
    x += share * dx
    y += share * dy
  }
  return (px - x) ** 2 + (py - y) ** 2
}
