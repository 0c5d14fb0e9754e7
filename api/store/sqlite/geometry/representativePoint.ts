import type { Geometry, Position } from 'geojson'
import { geometryBox } from './geometryBox.ts'

type LonLat = [number, number]

/** A point that stands for the geometry: itself, halfway along the longest line, inside the largest area. lon, lat. */
export function representativePoint(geometry: Geometry): LonLat | null {
  switch (geometry.type) {
    case 'Point':
      return lonLat(geometry.coordinates)
    case 'MultiPoint':
      return lonLat(geometry.coordinates[0])
    case 'LineString':
      return halfway(geometry.coordinates)
    case 'MultiLineString':
      return halfway(largest(geometry.coordinates, lineLength) ?? [])
    case 'Polygon':
      return inside(geometry.coordinates)
    case 'MultiPolygon':
      return inside(largest(geometry.coordinates, ([ring = []]) => Math.abs(signedArea(ring))) ?? [])
    case 'GeometryCollection':
      return geometry.geometries[0] ? representativePoint(geometry.geometries[0]) : null
  }
}

const lonLat = (position: Position | undefined): LonLat | null => {
  const [lon, lat] = position ?? []
  return lon === undefined || lat === undefined ? null : [lon, lat]
}

function largest<T>(items: T[], size: (item: T) => number): T | undefined {
  let best: T | undefined
  let bestSize = -Infinity
  for (const item of items) {
    const itemSize = size(item)
    if (itemSize > bestSize) [best, bestSize] = [item, itemSize]
  }
  return best
}

const step = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number => Math.hypot(bx - ax, by - ay)

function lineLength(line: Position[]): number {
  let length = 0
  for (let i = 1; i < line.length; i++) length += step(line[i - 1] ?? [], line[i] ?? [])
  return length
}

function halfway(line: Position[]): LonLat | null {
  let rest = lineLength(line) / 2
  for (let i = 1; i < line.length; i++) {
    const [from = [], to = []] = [line[i - 1], line[i]]
    const length = step(from, to)
    if (rest <= length && length > 0) {
      const [ax = 0, ay = 0] = from
      const [bx = 0, by = 0] = to
      return [ax + ((bx - ax) * rest) / length, ay + ((by - ay) * rest) / length]
    }
    rest -= length
  }
  return lonLat(line[0])
}

function signedArea(ring: Position[]): number {
  let area = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    area += ax * by - bx * ay
  }
  return area / 2
}

/** The middle of the widest stretch that a few horizontal lines across the area have inside it. */
function inside(rings: Position[][]): LonLat | null {
  const box = geometryBox({ type: 'Polygon', coordinates: rings })
  if (!box) return null
  const [, south, , north] = box
  let best: { point: LonLat; width: number } | null = null
  for (const share of [0.5, 0.37, 0.63, 0.21, 0.79]) {
    const lat = south + (north - south) * share
    const crossings = rings.flatMap((ring) => crossingsAt(ring, lat)).sort((a, b) => a - b)
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from = 0, to = 0] = [crossings[i], crossings[i + 1]]
      if (!best || to - from > best.width) best = { point: [(from + to) / 2, lat], width: to - from }
    }
  }
  return best?.point ?? lonLat(rings[0]?.[0])
}

function crossingsAt(ring: Position[], lat: number): number[] {
  const crossings: number[] = []
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    if (ay > lat !== by > lat) crossings.push(ax + ((bx - ax) * (lat - ay)) / (by - ay))
  }
  return crossings
}
