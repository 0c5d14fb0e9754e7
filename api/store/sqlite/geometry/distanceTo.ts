import type { Geometry, Position } from 'geojson'
import { metresBetween } from '#geodata/transit/metres.ts'
import { inArea } from './geometryMeets.ts'

type LonLat = [number, number]

const radians = Math.PI / 180

/** Great-circle metres from a point (lon, lat) to the nearest place of a geometry, whose edges are straight in lon/lat (RFC 7946); 0 inside an area. */
export function distanceTo(geometry: Geometry, from: LonLat): number {
  switch (geometry.type) {
    case 'Point':
      return toPosition(geometry.coordinates, from)
    case 'MultiPoint':
      return least(geometry.coordinates.map((position) => toPosition(position, from)))
    case 'LineString':
      return toLine(geometry.coordinates, from)
    case 'MultiLineString':
      return least(geometry.coordinates.map((line) => toLine(line, from)))
    case 'Polygon':
      return toArea(geometry.coordinates, from)
    case 'MultiPolygon':
      return least(geometry.coordinates.map((rings) => toArea(rings, from)))
    case 'GeometryCollection':
      return least(geometry.geometries.map((part) => distanceTo(part, from)))
  }
}

const least = (distances: number[]): number => distances.reduce((a, b) => Math.min(a, b), Infinity)

const toPosition = ([lon = 0, lat = 0]: Position, from: LonLat): number => metresBetween([lon, lat], from)

const toArea = (rings: Position[][], from: LonLat): number =>
  inArea(from, rings) ? 0 : least(rings.map((ring) => toLine(ring, from)))

/** Every edge is measured roughly, and only those that may be the nearest exactly. */
function toLine(line: Position[], from: LonLat): number {
  if (line.length === 1) return toPosition(line[0] ?? [], from)
  const rough = new Float64Array(Math.max(0, line.length - 1))
  let least = Infinity
  for (let i = 0; i < rough.length; i++) {
    const distance = flatDistance(line[i] ?? [], line[i + 1] ?? [], from)
    rough[i] = distance
    least = Math.min(least, distance)
  }
  // The rough measure is off by less than a tenth within a degree; farther away every edge is measured.
  const near = least < 1 ? least * 1.25 + 1e-9 : Infinity
  let best = Infinity
  for (let i = 0; i < rough.length; i++) {
    if ((rough[i] ?? 0) <= near) best = Math.min(best, toEdge(line[i] ?? [], line[i + 1] ?? [], from))
  }
  return best
}

/** In degrees of latitude, as if the Earth were flat around `from`. */
function flatDistance([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [px, py]: LonLat): number {
  const squeeze = Math.cos(py * radians)
  const x = nearestTurn(ax - px) * squeeze
  const y = ay - py
  const dx = (bx - ax) * squeeze
  const dy = by - ay
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length))
  return Math.hypot(x + share * dx, y + share * dy)
}

/**
 * The least haversine along an edge, by Newton's steps on its slope: a few settle a thousandth of a millimetre, because an edge
 * is short against the Earth.
 */
function toEdge([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, from: LonLat): number {
  const [px, py] = [from[0] * radians, from[1] * radians]
  const x = nearestTurn(ax - from[0]) * radians
  const y = ay * radians
  const dx = (bx - ax) * radians
  const dy = (by - ay) * radians
  let share = 0.5
  for (let round = 0; round < 12; round++) {
    const [lon, lat] = [x + share * dx, y + share * dy]
    const slope =
      Math.sin(lat - py) * dy +
      2 *
        Math.cos(py) *
        (Math.cos(lat) * Math.sin(lon) * dx * 0.5 - Math.sin(lat) * Math.sin(lon / 2) ** 2 * dy)
    const bend = dy * dy + Math.cos(py) * Math.cos(lat) * dx * dx
    if (bend === 0) break
    const next = Math.min(1, Math.max(0, share - slope / bend))
    if (Math.abs(next - share) < 1e-12) break
    share = next
  }
  const foot = toPosition([(px + x + share * dx) / radians, (y + share * dy) / radians], from)
  return Math.min(foot, toPosition([ax, ay], from), toPosition([bx, by], from))
}

/** The same direction within half a turn. */
const nearestTurn = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180
