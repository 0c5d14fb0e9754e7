import type { Geometry, LineString, MultiPolygon, Point, Polygon } from 'geojson'

export type Part = Point | LineString | Polygon

/** A geometry taken apart into its points, lines and polygons. */
export function parts(geometry: Geometry): Part[] {
  switch (geometry.type) {
    case 'Point':
    case 'LineString':
    case 'Polygon':
      return [geometry]
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }))
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
    case 'GeometryCollection':
      return geometry.geometries.flatMap(parts)
  }
}

/** The areas of a geometry as one; undefined where it has none. */
export function areasOf(geometry: Geometry): Polygon | MultiPolygon | undefined {
  const polygons = parts(geometry).filter((part) => part.type === 'Polygon')
  const [first] = polygons
  if (!first) return undefined
  return polygons.length === 1
    ? first
    : { type: 'MultiPolygon', coordinates: polygons.map(({ coordinates }) => coordinates) }
}
