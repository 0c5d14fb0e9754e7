import type { Geometry } from 'geojson'
import * as v from 'valibot'

const position = v.pipe(v.array(v.number()), v.minLength(2), v.maxLength(3))
const line = v.pipe(v.array(position), v.minLength(2))
const ring = v.pipe(v.array(position), v.minLength(4))
const polygon = v.array(ring)

const simpleGeometry = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: position }),
  v.strictObject({ type: v.literal('MultiPoint'), coordinates: v.array(position) }),
  v.strictObject({ type: v.literal('LineString'), coordinates: line }),
  v.strictObject({ type: v.literal('MultiLineString'), coordinates: v.array(line) }),
  v.strictObject({ type: v.literal('Polygon'), coordinates: polygon }),
  v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(polygon) }),
])

/** RFC 7946 geometry, lon/lat WGS 84. A collection holds no collections: RFC 7946 §3.1.8 advises against nesting. */
export const geometry: v.GenericSchema<Geometry> = v.variant('type', [
  ...simpleGeometry.options,
  v.strictObject({ type: v.literal('GeometryCollection'), geometries: v.array(simpleGeometry) }),
])
