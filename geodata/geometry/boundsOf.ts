import type { Geometry, Position } from 'geojson'
import type { Bbox } from '#geodata/schema/dataset.ts'

type Nested = Position | readonly Nested[]

const isPosition = (value: Nested): value is Position => typeof value[0] === 'number'

/** The box around geometries, lon/lat; null where there is nothing in them. */
export const boundsOf = (geometries: readonly Geometry[]): Bbox | null => {
  const box: Bbox = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  const take = (nested: Nested): void => {
    if (isPosition(nested)) {
      const [lon = 0, lat = 0] = nested
      box[0] = Math.min(box[0], lon)
      box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lon)
      box[3] = Math.max(box[3], lat)
    } else for (const part of nested) take(part)
  }
  const walk = (geometry: Geometry): void => {
    if (geometry.type === 'GeometryCollection') for (const part of geometry.geometries) walk(part)
    else take(geometry.coordinates)
  }
  for (const geometry of geometries) walk(geometry)
  return box[0] <= box[2] ? box : null
}
