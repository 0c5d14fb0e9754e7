import type { Geometry, Position } from 'geojson'
import type { Bbox } from '#geodata/schema/dataset.ts'

/** Whether a geometry and an area (outer ring first, then holes) have a point in common; borders count. */
export function geometryMeetsArea(geometry: Geometry, area: Position[][]): boolean {
  switch (geometry.type) {
    case 'Point':
      return inArea(geometry.coordinates, area)
    case 'MultiPoint':
      return geometry.coordinates.some((position) => inArea(position, area))
    case 'LineString':
      return lineMeetsArea(geometry.coordinates, area)
    case 'MultiLineString':
      return geometry.coordinates.some((line) => lineMeetsArea(line, area))
    case 'Polygon':
      return areasMeet(geometry.coordinates, area)
    case 'MultiPolygon':
      return geometry.coordinates.some((rings) => areasMeet(rings, area))
    case 'GeometryCollection':
      return geometry.geometries.some((part) => geometryMeetsArea(part, area))
  }
}

export function geometryMeetsBox(geometry: Geometry, [west, south, east, north]: Bbox): boolean {
  if (west > east) {
    return (
      geometryMeetsBox(geometry, [west, south, 180, north]) ||
      geometryMeetsBox(geometry, [-180, south, east, north])
    )
  }
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return geometryMeetsArea(geometry, [ring])
}

/** Within the outer ring and outside the holes; on a border counts as within. */
export function inArea(position: Position, area: Position[][]): boolean {
  const [x = Number.NaN, y = Number.NaN] = position
  let within = false
  for (const ring of area) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? []
      const [bx = 0, by = 0] = ring[i] ?? []
      if (onSegment(x, y, ax, ay, bx, by)) return true
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within
    }
  }
  return within
}

const turn = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)

const onSegment = (x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean =>
  x >= Math.min(ax, bx) &&
  x <= Math.max(ax, bx) &&
  y >= Math.min(ay, by) &&
  y <= Math.max(ay, by) &&
  turn(ax, ay, bx, by, x, y) === 0

function segmentsMeet([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, c: Position, d: Position) {
  const [cx = 0, cy = 0] = c
  const [dx = 0, dy = 0] = d
  const abc = turn(ax, ay, bx, by, cx, cy)
  const abd = turn(ax, ay, bx, by, dx, dy)
  const cda = turn(cx, cy, dx, dy, ax, ay)
  const cdb = turn(cx, cy, dx, dy, bx, by)
  if (abc > 0 !== abd > 0 && cda > 0 !== cdb > 0 && abc !== 0 && abd !== 0 && cda !== 0 && cdb !== 0)
    return true
  return (
    onSegment(cx, cy, ax, ay, bx, by) ||
    onSegment(dx, dy, ax, ay, bx, by) ||
    onSegment(ax, ay, cx, cy, dx, dy) ||
    onSegment(bx, by, cx, cy, dx, dy)
  )
}

function lineCrosses(line: Position[], ring: Position[]): boolean {
  for (let i = 1; i < line.length; i++) {
    for (let j = 1; j < ring.length; j++) {
      if (segmentsMeet(line[i - 1] ?? [], line[i] ?? [], ring[j - 1] ?? [], ring[j] ?? [])) return true
    }
  }
  return false
}

function lineMeetsArea(line: Position[], area: Position[][]): boolean {
  const [start] = line
  if (!start) return false
  return inArea(start, area) || area.some((ring) => lineCrosses(line, ring))
}

function areasMeet(rings: Position[][], area: Position[][]): boolean {
  const [start] = rings[0] ?? []
  const [areaStart] = area[0] ?? []
  if (!start || !areaStart) return false
  if (inArea(start, area) || inArea(areaStart, rings)) return true
  return rings.some((ring) => area.some((other) => lineCrosses(ring, other)))
}
