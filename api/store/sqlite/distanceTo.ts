import type { Geometry, Position } from 'geojson'
import { metresBetween } from '#geodata/transit/metres.ts'
import { inArea } from './geometryMeets.ts'

type Vector = [number, number, number]

const radians = Math.PI / 180

/** Great-circle metres from a point (lon, lat) to the nearest place of a geometry; 0 inside an area. Edges are great-circle arcs. */
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
    best = Math.min(best, toArc(line[i - 1] ?? [], line[i] ?? [], from))
  }
  return best
}

/** To the foot of the perpendicular where it falls between the ends, else to the nearer end. */
function toArc(a: Position, b: Position, from: [number, number]): number {
  const ends = Math.min(toPosition(a, from), toPosition(b, from))
  const [va, vb, vp] = [vector(a), vector(b), vector(from)]
  const normal = cross(va, vb)
  const size = Math.hypot(...normal)
  if (size < 1e-15) return ends
  const along = cross(normal, vp)
  const between = dot(cross(va, along), normal) <= 0 && dot(cross(along, vb), normal) <= 0
  if (!between) return ends
  const foot = cross(along, normal)
  const [x, y, z] = foot
  return Math.min(
    ends,
    toPosition([Math.atan2(y, x) / radians, Math.atan2(z, Math.hypot(x, y)) / radians], from),
  )
}

function vector([lon = 0, lat = 0]: Position): Vector {
  const [x, y] = [lon * radians, lat * radians]
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)]
}

const cross = ([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector => [
  ay * bz - az * by,
  az * bx - ax * bz,
  ax * by - ay * bx,
]

const dot = ([ax, ay, az]: Vector, [bx, by, bz]: Vector): number => ax * bx + ay * by + az * bz
