import type { Position } from 'geojson'

/** Metres per degree around latitude 34.2° N: good to 1 % over the prefecture. */
const metresPerDegree = { lon: 92_180, lat: 110_930 }

/** Metres between two lon/lat positions of the prefecture. */
export function planarDistance(a: Position, b: Position): number {
  return Math.hypot(lon(a) - lon(b), lat(a) - lat(b))
}

/** Square metres of a triangle of lon/lat positions. */
export function triangleArea(a: Position, b: Position, c: Position): number {
  return Math.abs((lon(b) - lon(a)) * (lat(c) - lat(a)) - (lon(c) - lon(a)) * (lat(b) - lat(a))) / 2
}

/** Square metres inside a closed ring, whichever way it runs. */
export function ringArea(ring: Position[]): number {
  let twice = 0
  for (const [i, from] of ring.entries()) {
    const to = ring[(i + 1) % ring.length] ?? from
    twice +=
      (lon(from) - lon(ring[0] ?? from)) * (lat(to) - lat(from)) -
      (lon(to) - lon(from)) * (lat(from) - lat(ring[0] ?? from))
  }
  return Math.abs(twice) / 2
}

/** Index of the position nearest to `target`. */
export function nearestIndex(line: Position[], target: Position): number {
  let best = 0
  for (const [i, position] of line.entries()) {
    if (planarDistance(position, target) < planarDistance(line[best] ?? position, target)) best = i
  }
  return best
}

const lon = (position: Position) => (position[0] ?? Number.NaN) * metresPerDegree.lon
const lat = (position: Position) => (position[1] ?? Number.NaN) * metresPerDegree.lat
