import type { Geometry, Position } from 'geojson'
import type { Bbox } from '#geodata/schema/dataset.ts'

const isInside = ([west, south, east, north]: Bbox, [lon = 0, lat = 0]: Position): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

const anyPosition = (coordinates: unknown, is: (position: Position) => boolean): boolean => {
  if (!Array.isArray(coordinates)) return false
  const [first, second] = coordinates
  if (typeof first === 'number' && typeof second === 'number') return is([first, second])
  return coordinates.some((part) => anyPosition(part, is))
}

/** Whether some corner of a geometry lies in a box; nothing does that has no place. */
export const inBox = (geometry: Geometry | null, box: Bbox): boolean => {
  if (!geometry) return false
  return geometry.type === 'GeometryCollection'
    ? geometry.geometries.some((part) => inBox(part, box))
    : anyPosition(geometry.coordinates, (position) => isInside(box, position))
}
