import type { Position } from 'geojson'

/**
 * Joins lines that meet end to end into longer ones; where three or more meet, the lines end. Repeated lines count once.
 * Ends must be equal to the last digit, as they are in N02.
 */
export function joinLines(lines: Position[][]): Position[][] {
  const pieces = distinct(lines.filter((line) => line.length > 1))
  const ends = new Map<string, Position[][]>()
  for (const piece of pieces) {
    for (const end of [piece[0], piece.at(-1)]) {
      const key = String(end)
      ends.set(key, [...(ends.get(key) ?? []), piece])
    }
  }
  const used = new Set<Position[]>()
  return pieces.flatMap((piece) => {
    if (used.has(piece)) return []
    used.add(piece)
    const forward = extend(piece, ends, used)
    return [extend(forward.toReversed(), ends, used).toReversed()]
  })
}

function extend(line: Position[], ends: Map<string, Position[][]>, used: Set<Position[]>): Position[] {
  let longer = line
  for (;;) {
    const tip = String(longer.at(-1))
    const meeting = ends.get(tip) ?? []
    const next = meeting.find((piece) => !used.has(piece))
    if (!next || meeting.length > 2) return longer
    used.add(next)
    const onward = String(next[0]) === tip ? next : next.toReversed()
    longer = [...longer, ...onward.slice(1)]
  }
}

function distinct(lines: Position[][]): Position[][] {
  const byKey = new Map<string, Position[]>()
  for (const line of lines) {
    const key = [String(line), String(line.toReversed())].sort()[0] ?? ''
    if (!byKey.has(key)) byKey.set(key, line)
  }
  return [...byKey.values()]
}
