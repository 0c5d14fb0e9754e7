import type { Polygon, Position } from 'geojson'

const METRES_PER_DEGREE = 111_320

/** An even polygon around lon, lat with corners `radius` metres away, the first due north. */
export const regularPolygon = ([lon = 0, lat = 0]: Position, radius: number, sides: number): Polygon => {
  const high = radius / METRES_PER_DEGREE
  const wide = high / Math.cos((lat * Math.PI) / 180)
  const corners = Array.from({ length: sides }, (_, index): Position => {
    const angle = (-2 * Math.PI * index) / sides
    return [lon + wide * Math.sin(angle), lat + high * Math.cos(angle)]
  })
  return { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] }
}
