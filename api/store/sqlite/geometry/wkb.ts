import type { Geometry, Position } from 'geojson'

/** Well-known binary of OGC Simple Features 1.2.1, two dimensions, little endian when written. */
const codes = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const

const sum = <T>(items: readonly T[], size: (item: T) => number): number =>
  items.reduce((total, item) => total + size(item), 0)

const lineSize = (line: readonly Position[]): number => 4 + 16 * line.length
const ringsSize = (rings: readonly Position[][]): number => 4 + sum(rings, lineSize)

export function wkbSize(geometry: Geometry): number {
  switch (geometry.type) {
    case 'Point':
      return 5 + 16
    case 'LineString':
      return 5 + lineSize(geometry.coordinates)
    case 'Polygon':
      return 5 + ringsSize(geometry.coordinates)
    case 'MultiPoint':
      return 9 + 21 * geometry.coordinates.length
    case 'MultiLineString':
      return 9 + sum(geometry.coordinates, (line) => 5 + lineSize(line))
    case 'MultiPolygon':
      return 9 + sum(geometry.coordinates, (rings) => 5 + ringsSize(rings))
    case 'GeometryCollection':
      return 9 + sum(geometry.geometries, wkbSize)
  }
}

/** Writes `geometry` into `target` from `offset` on; answers the offset after it. */
export function writeWkb(target: Buffer, offset: number, geometry: Geometry): number {
  let at = offset
  const head = (code: number): void => {
    at = target.writeUInt32LE(code, target.writeUInt8(1, at))
  }
  const count = (value: number): void => {
    at = target.writeUInt32LE(value, at)
  }
  const position = ([x = Number.NaN, y = Number.NaN]: Position): void => {
    at = target.writeDoubleLE(y, target.writeDoubleLE(x, at))
  }
  const line = (positions: Position[]): void => {
    count(positions.length)
    for (const each of positions) position(each)
  }
  const rings = (parts: Position[][]): void => {
    count(parts.length)
    for (const each of parts) line(each)
  }

  head(codes[geometry.type])
  switch (geometry.type) {
    case 'Point':
      position(geometry.coordinates)
      break
    case 'LineString':
      line(geometry.coordinates)
      break
    case 'Polygon':
      rings(geometry.coordinates)
      break
    case 'MultiPoint':
      count(geometry.coordinates.length)
      for (const each of geometry.coordinates) {
        head(codes.Point)
        position(each)
      }
      break
    case 'MultiLineString':
      count(geometry.coordinates.length)
      for (const each of geometry.coordinates) {
        head(codes.LineString)
        line(each)
      }
      break
    case 'MultiPolygon':
      count(geometry.coordinates.length)
      for (const each of geometry.coordinates) {
        head(codes.Polygon)
        rings(each)
      }
      break
    case 'GeometryCollection':
      count(geometry.geometries.length)
      for (const each of geometry.geometries) at = writeWkb(target, at, each)
      break
  }
  return at
}

/** Reads one geometry from `offset` on, in either byte order. */
export function readWkb(source: Buffer, offset: number): Geometry {
  let at = offset
  let little = true
  const head = (): number => {
    little = source.readUInt8(at) === 1
    at += 1
    return count()
  }
  const count = (): number => {
    const value = little ? source.readUInt32LE(at) : source.readUInt32BE(at)
    at += 4
    return value
  }
  const number = (): number => {
    const value = little ? source.readDoubleLE(at) : source.readDoubleBE(at)
    at += 8
    return value
  }
  const position = (): Position => [number(), number()]
  const many = <T>(read: () => T): T[] => Array.from({ length: count() }, read)
  const line = (): Position[] => many(position)
  const rings = (): Position[][] => many(line)
  const part = <T>(read: () => T) => {
    return (): T => {
      head()
      return read()
    }
  }
  const geometry = (): Geometry => {
    const code = head()
    switch (code) {
      case codes.Point:
        return { type: 'Point', coordinates: position() }
      case codes.LineString:
        return { type: 'LineString', coordinates: line() }
      case codes.Polygon:
        return { type: 'Polygon', coordinates: rings() }
      case codes.MultiPoint:
        return { type: 'MultiPoint', coordinates: many(part(position)) }
      case codes.MultiLineString:
        return { type: 'MultiLineString', coordinates: many(part(line)) }
      case codes.MultiPolygon:
        return { type: 'MultiPolygon', coordinates: many(part(rings)) }
      case codes.GeometryCollection:
        return { type: 'GeometryCollection', geometries: many(geometry) }
      default:
        throw new Error(`expected a two-dimensional WKB geometry (types 1 to 7), found type ${code}`)
    }
  }
  return geometry()
}
