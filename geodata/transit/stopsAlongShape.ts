import { at, type FlatLine } from '#geodata/geometry/flatLine.ts'
import { type LonLat, metresAround } from './metres.ts'

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
  const project = metresAround(origin)
  const line = shape.coordinates.flatMap(project)
  const points = stops.map(project)
  const places = bestPlaces(line, points)
  return {
    metres: places.map(({ segment, part }) => {
      const from = shape.distances[segment] ?? 0
      const to = shape.distances[segment + 1] ?? from
      return from + (to - from) * part
    }),
    offsets: places.map(({ segment, part }, i) =>
      Math.sqrt(squareOff(line, segment, part, points[i] ?? [0, 0])),
    ),
  }
}

type Point = [x: number, y: number]

/** A point of the line: `part` (0 to 1) of the way along a segment. */
type Place = { segment: number; part: number }

/** For one stop, if it lay on segment `s`: where on it, the sum of squares up to here, and the segment of the stop before. */
type Row = { parts: Float64Array; sums: Float64Array; cameFrom: Uint32Array }

/** Dynamic programming over stops × segments. */
function bestPlaces(line: FlatLine, points: readonly Point[]): Place[] {
  const rows: Row[] = []
  for (const point of points) rows.push(nextRow(line, point, rows.at(-1)))

  const places: Place[] = []
  let segment = lowest(rows.at(-1)?.sums ?? new Float64Array(1))
  for (const row of rows.toReversed()) {
    places.push({ segment, part: row.parts[segment] ?? 0 })
    segment = row.cameFrom[segment] ?? 0
  }
  return places.reverse()
}

function nextRow(line: FlatLine, point: Point, before: Row | undefined): Row {
  const count = line.length / 2 - 1
  const row: Row = {
    parts: new Float64Array(count),
    sums: new Float64Array(count),
    cameFrom: new Uint32Array(count),
  }
  let best = -1
  for (let segment = 0; segment < count; segment++) {
    const nearest = nearestPart(line, segment, point)
    const square = squareOff(line, segment, nearest, point)
    row.parts[segment] = nearest
    row.sums[segment] = square
    if (!before) continue
    // On the same segment as the stop before, this one cannot lie behind it.
    const notBehind = Math.max(nearest, before.parts[segment] ?? 0)
    const staying = (before.sums[segment] ?? 0) + squareOff(line, segment, notBehind, point)
    const coming = best < 0 ? Number.POSITIVE_INFINITY : (before.sums[best] ?? 0) + square
    const comes = coming <= staying
    row.parts[segment] = comes ? nearest : notBehind
    row.sums[segment] = comes ? coming : staying
    row.cameFrom[segment] = comes ? best : segment
    if (best < 0 || (before.sums[segment] ?? 0) < (before.sums[best] ?? 0)) best = segment
  }
  return row
}

function nearestPart(line: FlatLine, segment: number, [x, y]: Point): number {
  const [x0, y0, dx, dy] = vectorOf(line, segment)
  const squared = dx * dx + dy * dy
  return squared > 0 ? Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / squared)) : 0
}

function squareOff(line: FlatLine, segment: number, part: number, [x, y]: Point): number {
  const [x0, y0, dx, dy] = vectorOf(line, segment)
  return (x - x0 - part * dx) ** 2 + (y - y0 - part * dy) ** 2
}

function vectorOf(line: FlatLine, segment: number): [x0: number, y0: number, dx: number, dy: number] {
  const [x0, y0] = [at(line, 2 * segment), at(line, 2 * segment + 1)]
  return [x0, y0, at(line, 2 * segment + 2) - x0, at(line, 2 * segment + 3) - y0]
}

/** Index of the least value, the first of them. */
function lowest(values: Float64Array): number {
  let least = 0
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) < (values[least] ?? 0)) least = i
  return least
}
