import type { Geometry } from 'geojson'
import type { Bbox } from '#geodata/schema/dataset.ts'
import { geometryBox } from './geometryBox.ts'
import { readWkb, wkbSize, writeWkb } from './wkb.ts'

/** GeoPackage 1.3 §2.1.3: an eight-byte head (`GP`, version, flags, srs_id), an envelope, then well-known binary. */
const headSize = 8
const envelopeSizes = [0, 32, 48, 48, 64] as const
const wgs84 = 4326
const flag = { littleEndian: 0b1, envelopeXy: 0b10, empty: 0b10000 } as const

/** Lon/lat WGS 84. A point carries no envelope, everything else a two-dimensional one. */
export function encodeGeometry(geometry: Geometry): Buffer {
  const box = geometry.type === 'Point' ? null : geometryBox(geometry)
  const empty = geometry.type === 'Point' ? geometry.coordinates.length < 2 : box === null
  const start = headSize + (box ? 32 : 0)
  const target = Buffer.allocUnsafe(start + wkbSize(geometry))
  target.write('GP', 'latin1')
  target.writeUInt8(0, 2)
  target.writeUInt8(flag.littleEndian | (box ? flag.envelopeXy : 0) | (empty ? flag.empty : 0), 3)
  target.writeInt32LE(wgs84, 4)
  if (box) {
    const [west, south, east, north] = box
    target.writeDoubleLE(west, 8)
    target.writeDoubleLE(east, 16)
    target.writeDoubleLE(south, 24)
    target.writeDoubleLE(north, 32)
  }
  writeWkb(target, start, geometry)
  return target
}

/** As `encodeGeometry` of a point, without GeoJSON in between: a million of them take their time. */
export function encodePoint(lon: number, lat: number): Buffer {
  const target = Buffer.allocUnsafe(pointHead.length + 16)
  target.set(pointHead)
  target.writeDoubleLE(lon, pointHead.length)
  target.writeDoubleLE(lat, pointHead.length + 8)
  return target
}

const pointHead = Buffer.from([0x47, 0x50, 0, flag.littleEndian, 0xe6, 0x10, 0, 0, 1, 1, 0, 0, 0])

function bodyOffset(source: Buffer): number {
  if (source.length < headSize + 5 || source[0] !== 0x47 || source[1] !== 0x50) {
    throw new Error('expected a GeoPackage geometry beginning with "GP"')
  }
  const envelope = envelopeSizes[((source[3] ?? 0) >> 1) & 0b111]
  if (envelope === undefined) throw new Error('expected a GeoPackage envelope code of 0 to 4')
  return headSize + envelope
}

export const decodeGeometry = (source: Buffer): Geometry => readWkb(source, bodyOffset(source))

export const isEmptyGeometry = (source: Buffer): boolean =>
  bodyOffset(source) > 0 && ((source[3] ?? 0) & flag.empty) !== 0

/** The box as stored: no positions are visited unless the writer left the envelope out. null when empty. */
export function storedBox(source: Buffer): Bbox | null {
  const start = bodyOffset(source)
  const flags = source[3] ?? 0
  if ((flags & flag.empty) !== 0) return null
  const little = (flags & flag.littleEndian) !== 0
  const envelope = (at: number): number => (little ? source.readDoubleLE(at) : source.readDoubleBE(at))
  if (start > headSize) return [envelope(8), envelope(24), envelope(16), envelope(32)]
  const point = storedPoint(source)
  if (point) return [point[0], point[1], point[0], point[1]]
  return geometryBox(readWkb(source, start))
}

/** Coordinates of a stored point, without building GeoJSON; null for any other geometry. */
export function storedPoint(source: Buffer): [number, number] | null {
  const start = bodyOffset(source)
  if (source[start] !== 1 || source[start + 1] !== 1 || source.readUInt32LE(start + 1) !== 1) return null
  return [source.readDoubleLE(start + 5), source.readDoubleLE(start + 13)]
}
