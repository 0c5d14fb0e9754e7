import type { Geometry, Position } from 'geojson'
import { metresBetween } from '#geodata/transit/metres.ts'
import { inArea } from './geometryMeets.ts'

const radians = Math.PI / 180

/** Great-circle metres from a point (lon, lat) to the nearest place of a geometry, whose edges are straight in lon/lat (RFC 7946); 0 inside an area. */
export function distanceTo(geometry: Geometry, from: [number, number]): number {
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

const toPosition = ([lon = 0, lat = 0]: Position, from: [number, number]): number =>
  metresBetween([lon, lat], from)

const toArea = (rings: Position[][], from: [number, number]): number =>
  inArea(from, rings) ? 0 : least(rings.map((ring) => toLine(ring, from)))

function toLine(line: Position[], from: [number, number]): number {
  if (line.length === 1) return toPosition(line[0] ?? [], from)
  let best = Infinity
  for (let i = 1; i < line.length; i++) {
    best = Math.min(best, toEdge(line[i - 1] ?? [], line[i] ?? [], from))
  }
  return best
}

/**
 * The nearest place of an edge is looked for where a degree of longitude is as long as halfway between it and the point; that
 * latitude depends on the place, so a few rounds settle it.
 */
function toEdge([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, from: [number, number]): number {
  const [px, py] = from
  const x = nearestTurn(ax - px)
  const dx = bx - ax
  const dy = by - ay
  let share = 0.5
  for (let round = 0; round < 4; round++) {
    const squeeze = Math.cos(((py + ay + share * dy) / 2) * radians) ** 2
    const length = dx * dx * squeeze + dy * dy
    share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx * squeeze + (ay - py) * dy) / length))
  }
  const foot = toPosition([ax + share * dx, ay + share * dy], from)
  return Math.min(foot, toPosition([ax, ay], from), toPosition([bx, by], from))
}

/** The same direction within half a turn. */
const nearestTurn = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180
