import type { Position } from 'geojson'

/** A stretch between two positions, lon/lat; a point is one from itself to itself. */
export type Stretch = [Position, Position]

type Flat = [x: number, y: number]

const METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180

const toStretch = ([x, y]: Flat, [ax, ay]: Flat, [bx, by]: Flat): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

const side = ([ax, ay]: Flat, [bx, by]: Flat, [x, y]: Flat): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))

const cross = (a: Flat, b: Flat, c: Flat, d: Flat): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

/**
 * Metres between two stretches on the sphere that Turf measures on, worked out on the plane that touches it between them: up to
 * 50 km apart less than one part in 1,000 wrong.
 */
export const flatDistance = ([a, b]: Stretch, [c, d]: Stretch): number => {
  const lats = [a, b, c, d].map(([, lat = 0]) => lat)
  const middle = (Math.min(...lats) + Math.max(...lats)) / 2
  const wide = METRES_PER_DEGREE * Math.cos((middle * Math.PI) / 180)
  const [lon0 = 0, lat0 = 0] = a
  const flat = ([lon = 0, lat = 0]: Position): Flat => [(lon - lon0) * wide, (lat - lat0) * METRES_PER_DEGREE]
  const [p, q, r, s] = [flat(a), flat(b), flat(c), flat(d)]
  if (cross(p, q, r, s)) return 0
  return Math.min(toStretch(p, r, s), toStretch(q, r, s), toStretch(r, p, q), toStretch(s, p, q))
}

/** Degrees of longitude and latitude that hold so many metres at a latitude. */
export const degreesOf = (metres: number, lat: number): { lon: number; lat: number } => {
  const tall = (metres / METRES_PER_DEGREE) * (1 + 1e-6)
  const edge = Math.min(89.9, Math.abs(lat) + tall)
  return { lon: tall / Math.cos((edge * Math.PI) / 180), lat: tall }
}
