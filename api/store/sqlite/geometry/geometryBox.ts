import type { Geometry, Position } from 'geojson'
import type { Bbox } from '#geodata/schema/dataset.ts'

/** Box of a geometry in its own numbers; null when it holds no position. */
export function geometryBox(geometry: Geometry): Bbox | null {
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity]
  const visit = (position: Position): void => {
    const [x = Number.NaN, y = Number.NaN] = position
    if (x < box[0]) box[0] = x
    if (y < box[1]) box[1] = y
    if (x > box[2]) box[2] = x
    if (y > box[3]) box[3] = y
  }
  eachPosition(geometry, visit)
  return box[0] <= box[2] && box[1] <= box[3] ? box : null
}

function eachPosition(geometry: Geometry, visit: (position: Position) => void): void {
  switch (geometry.type) {
    case 'Point':
      visit(geometry.coordinates)
      break
    case 'MultiPoint':
    case 'LineString':
      for (const position of geometry.coordinates) visit(position)
      break
    case 'MultiLineString':
    case 'Polygon':
      for (const line of geometry.coordinates) for (const position of line) visit(position)
      break
    case 'MultiPolygon':
      for (const rings of geometry.coordinates) {
        for (const ring of rings) for (const position of ring) visit(position)
      }
      break
    case 'GeometryCollection':
      for (const part of geometry.geometries) eachPosition(part, visit)
      break
  }
}

/** The smallest box around both; null is nothing. */
export function union(a: Bbox | null, b: Bbox | null): Bbox | null {
  if (!a || !b) return a ?? b
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}
