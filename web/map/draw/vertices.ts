import type { Geometry, Position } from 'geojson'
import type { DrawnGeometry } from './drawTool.ts'

/** Where a position lies on the screen, in pixels. */
export type Project = (position: Position) => { x: number; y: number }

type Pixel = { x: number; y: number }

const distance = (one: Pixel, other: Pixel): number => Math.hypot(one.x - other.x, one.y - other.y)

/** The corners of a drawn shape, each once; those of its holes stay where they are. */
export const verticesOf = (geometry: DrawnGeometry): Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates]
  return geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0]?.slice(0, -1) ?? [])
}

const withVertices = (geometry: DrawnGeometry, vertices: Position[]): DrawnGeometry => {
  const [first] = vertices
  if (!first) return geometry
  if (geometry.type === 'Point') return { type: 'Point', coordinates: first }
  return geometry.type === 'LineString'
    ? { type: 'LineString', coordinates: vertices }
    : { type: 'Polygon', coordinates: [[...vertices, first], ...geometry.coordinates.slice(1)] }
}

/** The corner nearest to a pixel, no further than `within` pixels. */
export const nearestVertex = (
  geometry: DrawnGeometry,
  pixel: Pixel,
  project: Project,
  within: number,
): number | undefined => {
  const distances = verticesOf(geometry).map((position) => distance(project(position), pixel))
  const nearest = Math.min(...distances)
  return nearest <= within ? distances.indexOf(nearest) : undefined
}

export const moveVertex = (geometry: DrawnGeometry, index: number, to: Position): DrawnGeometry =>
  withVertices(geometry, verticesOf(geometry).with(index, to))

/** Fewer than these and it is no line or area any more. */
const fewest = { Point: 1, LineString: 2, Polygon: 3 } as const

/** undefined where the shape needs the corner. */
export const removeVertex = (geometry: DrawnGeometry, index: number): DrawnGeometry | undefined => {
  const vertices = verticesOf(geometry)
  return vertices.length > fewest[geometry.type]
    ? withVertices(geometry, vertices.toSpliced(index, 1))
    : undefined
}

/** Every position of a geometry. */
export const positionsOf = (geometry: Geometry | null): Position[] => {
  if (!geometry) return []
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf)
  }
}

/** The nearest of `targets` within `within` pixels; `box` (west, south, east, north) holds all that could be. */
export const snapTo = (
  targets: readonly Position[],
  pixel: Pixel,
  project: Project,
  [west, south, east, north]: readonly [number, number, number, number],
  within: number,
): Position | undefined => {
  let best: Position | undefined
  let nearest = within
  for (const target of targets) {
    const [lon = Number.NaN, lat = Number.NaN] = target
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) continue
    const away = distance(project(target), pixel)
    if (away <= nearest) {
      nearest = away
      best = target
    }
  }
  return best
}
