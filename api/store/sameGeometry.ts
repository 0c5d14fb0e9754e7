import type { Geometry } from 'geojson'

/** Whether both are stored alike: two dimensions, and a collection of one line or area is that line or area. */
export const sameGeometry = (one: Geometry | null, other: Geometry | null): boolean =>
  keyOf(one) === keyOf(other)

function keyOf(geometry: Geometry | null): string {
  if (!geometry) return ''
  if (geometry.type === 'GeometryCollection') return JSON.stringify(geometry.geometries.map(keyOf))
  const { type, coordinates } = geometry
  const [only] = coordinates
  if (type.startsWith('Multi') && coordinates.length === 1) return type.slice(5) + positions(only)
  return type + positions(coordinates)
}

const positions = (coordinates: unknown): string => JSON.stringify(flat(coordinates))

const flat = (part: unknown): unknown => {
  if (!Array.isArray(part)) return part
  return Array.isArray(part[0]) ? part.map(flat) : part.slice(0, 2)
}
