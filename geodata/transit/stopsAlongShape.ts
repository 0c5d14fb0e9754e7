import { flatten, type LonLat } from './metres.ts'

/** Metres along the shape at each stop, never falling, and how far off the shape each stop lies. */
export type StopsAlongShape = { metres: number[]; offsets: number[] }

/**
 * Places the stops of a trip on its shape in their order, so that the squares of their distances to the shape add up to the
 * least. Nearest points alone would not do: a loop or a street driven both ways passes a stop twice, and a bus must not run
 * backwards. Of equal placings the earliest along the shape counts.
 */
export function stopsAlongShape(
  shape: { coordinates: readonly LonLat[]; distances: readonly number[] },
  stops: readonly LonLat[],
): StopsAlongShape {
  const [origin] = shape.coordinates
  if (!origin || shape.coordinates.length < 2) {
    throw new Error(`Shape: expected two vertices or more, got ${shape.coordinates.length}`)
  }
  const line = flatten(shape.coordinates, origin)
  const points = flatten(stops, origin)
  const rows = stops.map((_, i) => projections(line, points[2 * i] ?? 0, points[2 * i + 1] ?? 0))
  const segments = bestOrder(rows)

  let furthest = 0
  const metres: number[] = []
  const offsets: number[] = []
  segments.forEach((segment, i) => {
    const from = shape.distances[segment] ?? 0
    const to = shape.distances[segment + 1] ?? from
    const { parts, squares } = rows[i] ?? { parts: [], squares: [] }
    furthest = Math.max(furthest, from + (to - from) * (parts[segment] ?? 0))
    metres.push(furthest)
    offsets.push(Math.sqrt(squares[segment] ?? 0))
  })
  return { metres, offsets }
}

/** For one stop and every segment: where on it the nearest point lies (0 to 1) and the square of the distance to it. */
type Projections = { parts: Float64Array; squares: Float64Array }

function projections(line: Float64Array, x: number, y: number): Projections {
  const count = line.length / 2 - 1
  const parts = new Float64Array(count)
  const squares = new Float64Array(count)
  for (let segment = 0; segment < count; segment++) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line.subarray(2 * segment, 2 * segment + 4)
    const dx = x1 - x0
    const dy = y1 - y0
    const squared = dx * dx + dy * dy
    const along = squared > 0 ? ((x - x0) * dx + (y - y0) * dy) / squared : 0
    const part = Math.min(1, Math.max(0, along))
    parts[segment] = part
    squares[segment] = (x - x0 - part * dx) ** 2 + (y - y0 - part * dy) ** 2
  }
  return { parts, squares }
}

/** One segment per stop, never falling, with the least sum of squares (dynamic programming, stops × segments). */
function bestOrder(rows: readonly Projections[]): number[] {
  let costs: Float64Array | null = null
  const cameFrom = rows.map(({ squares }) => {
    const from = new Uint32Array(squares.length)
    const total = new Float64Array(squares.length)
    let best = 0
    for (let segment = 0; segment < squares.length; segment++) {
      if (costs && (costs[segment] ?? 0) < (costs[best] ?? 0)) best = segment
      from[segment] = best
      total[segment] = (squares[segment] ?? 0) + (costs?.[best] ?? 0)
    }
    costs = total
    return from
  })

  const last: Float64Array = costs ?? new Float64Array(1)
  let segment = last.indexOf(last.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY))
  const chosen: number[] = []
  for (const from of cameFrom.toReversed()) {
    chosen.push(segment)
    segment = from[segment] ?? 0
  }
  return chosen.reverse()
}
