import fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { geometryBox } from './geometryBox.ts'
import {
  decodeGeometry,
  encodeGeometry,
  encodePoint,
  isEmptyGeometry,
  storedBox,
  storedPoint,
} from './gpkgGeometry.ts'

const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const position = fc.tuple(number, number).map((pair): Position => pair)
const line = fc.array(position, { maxLength: 6 })
const rings = fc.array(line, { maxLength: 3 })

const single: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  rings.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  line.map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  rings.map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
  fc.array(rings, { maxLength: 3 }).map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
)
const geometry = fc.oneof(
  single,
  fc
    .array(single, { maxLength: 3 })
    .map((geometries): Geometry => ({ type: 'GeometryCollection', geometries })),
)

describe('GeoPackage geometry', () => {
  it('reads back what it wrote, to the last bit', () => {
    fc.assert(
      fc.property(geometry, (given) => {
        expect(decodeGeometry(encodeGeometry(given))).toEqual(given)
      }),
    )
  })

  it('knows the box, and what is empty, from the head alone', () => {
    fc.assert(
      fc.property(geometry, (given) => {
        const stored = encodeGeometry(given)
        expect(storedBox(stored)).toEqual(geometryBox(given))
        expect(isEmptyGeometry(stored)).toBe(geometryBox(given) === null)
      }),
    )
  })

  it('gives the coordinates of a point and of nothing else', () => {
    fc.assert(
      fc.property(geometry, (given) => {
        const expected = given.type === 'Point' ? given.coordinates : null
        expect(storedPoint(encodeGeometry(given))).toEqual(expected)
      }),
    )
  })

  it('writes a point the short way alike', () => {
    fc.assert(
      fc.property(number, number, (x, y) => {
        expect(encodePoint(x, y)).toEqual(encodeGeometry({ type: 'Point', coordinates: [x, y] }))
      }),
    )
  })

  it('is the bytes that the standard describes', () => {
    const stored = encodeGeometry({ type: 'Point', coordinates: [131.5, 34.25] })
    expect(stored.toString('hex')).toBe(
      ['4750', '00', '01', 'e6100000', '01', '01000000', '0000000000706040', '0000000000204140'].join(''),
    )
  })

  it('reads the other byte order', () => {
    const stored = Buffer.from(
      ['4750', '00', '00', '000010e6', '00', '00000001', '4060700000000000', '4041200000000000'].join(''),
      'hex',
    )
    expect(decodeGeometry(stored)).toEqual({ type: 'Point', coordinates: [131.5, 34.25] })
    expect(storedBox(stored)).toEqual([131.5, 34.25, 131.5, 34.25])
  })

  it('says what it expected of other bytes', () => {
    expect(() => decodeGeometry(Buffer.from('no geometry at all'))).toThrow(/expected a GeoPackage geometry/)
    const threeDimensional = encodeGeometry({ type: 'Point', coordinates: [1, 2] })
    threeDimensional.writeUInt32LE(1001, 9)
    expect(() => decodeGeometry(threeDimensional)).toThrow(/found type 1001/)
  })
})
