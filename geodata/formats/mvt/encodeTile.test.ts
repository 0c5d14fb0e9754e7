import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import fc from 'fast-check'
import type { Geometry, Position } from 'geojson'
import { PbfReader } from 'pbf'
import { expect, test } from 'vitest'
import { doubleArea } from '#geodata/geometry/flatLine.ts'
import { mercatorX, mercatorY, type Tile, tileBbox } from '#geodata/geometry/tileGrid.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { encodeTile, type TileInput } from './encodeTile.ts'
import { tileBuffer, tileExtent } from './tileFrame.ts'

const hagi: Tile = { z: 10, x: 885, y: 407 }

function decode(bytes: Uint8Array): VectorTileFeature[] {
  const layer = new VectorTile(new PbfReader(bytes)).layers.places
  if (!layer) return []
  expect(layer.extent).toBe(tileExtent)
  return Array.from({ length: layer.length }, (_, index) => layer.feature(index))
}

const encode = (tile: Tile, features: TileInput[], fields?: string[]) =>
  encodeTile(tile, { name: 'places', features, ...(fields && { fields }) })

const one = (geometry: Geometry, properties: Properties = {}): TileInput[] => [
  { fid: 1, geometry, properties },
]

const unit = ([lon = 0, lat = 0]: Position, { z, x, y }: Tile): [number, number] => [
  Math.round((mercatorX(lon) * 2 ** z - x) * tileExtent),
  Math.round((mercatorY(lat) * 2 ** z - y) * tileExtent),
]

/** A position inside a tile, by shares of its width and height. */
function inside(tile: Tile, across: number, down: number): Position {
  const [west, south, east, north] = tileBbox(tile)
  return [west + (east - west) * across, north + (south - north) * down]
}

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const anyTile = fc.integer({ min: 0, max: 18 }).chain((z) =>
  fc.record({
    z: fc.constant(z),
    x: fc.integer({ min: 0, max: 2 ** z - 1 }),
    y: fc.integer({ min: 0, max: 2 ** z - 1 }),
  }),
)
const anyProperties = fc.dictionary(
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((key) => key !== '__proto__'),
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  ),
)

test('a point comes back at its place with its id and every property', () => {
  fc.assert(
    fc.property(
      anyTile,
      share,
      share,
      anyProperties,
      fc.integer({ min: 0, max: 2 ** 52 }),
      (tile, a, b, properties, fid) => {
        const position = inside(tile, a, b)
        const [feature, ...more] = decode(
          encode(tile, [{ fid, geometry: { type: 'Point', coordinates: position }, properties }]),
        )
        expect(more).toEqual([])
        expect(feature?.type).toBe(1)
        expect(feature?.id).toBe(fid)
        expect({ ...feature?.properties }).toEqual({ ...properties })
        const [x, y] = unit(position, tile)
        expect(feature?.loadGeometry()[0]?.[0]).toMatchObject({ x, y })
      },
    ),
  )
})

test('unknown values are left out, and only the asked fields travel', () => {
  const features = one(
    { type: 'Point', coordinates: inside(hagi, 0.5, 0.5) },
    { name: '萩・明倫学舎', note: 'x', age: null },
  )
  expect({ ...decode(encode(hagi, features, ['name', 'age']))[0]?.properties }).toEqual({
    name: '萩・明倫学舎',
  })
})

test('what lies elsewhere leaves the tile empty: no bytes', () => {
  const tokyo: Geometry = { type: 'Point', coordinates: [139.76, 35.68] }
  expect(encode(hagi, one(tokyo))).toHaveLength(0)
  expect(encode(hagi, [])).toHaveLength(0)
})

test('a line keeps its vertices at the finest zoom, in order', () => {
  const tile = { z: 14, x: 14160, y: 6512 }
  const line = [inside(tile, 0.1, 0.1), inside(tile, 0.5, 0.1001), inside(tile, 0.9, 0.1)]
  const [feature] = decode(encode(tile, one({ type: 'LineString', coordinates: line })))
  expect(feature?.type).toBe(2)
  expect(feature?.loadGeometry().map((part) => part.map(({ x, y }) => [x, y]))).toEqual([
    line.map((p) => unit(p, tile)),
  ])
})

test('a line that leaves the tile and returns is two parts, both inside the buffer', () => {
  const line = [inside(hagi, 0.2, 0.5), inside(hagi, 3, 0.4), inside(hagi, 3, 0.8), inside(hagi, 0.2, 0.7)]
  const parts = decode(encode(hagi, one({ type: 'LineString', coordinates: line })))[0]?.loadGeometry() ?? []
  expect(parts).toHaveLength(2)
  for (const { x } of parts.flat()) expect(x).toBeLessThanOrEqual(tileExtent + tileBuffer)
})

test('rings are wound as the standard asks, whichever way they came', () => {
  const ring = (a: number, b: number) => [
    inside(hagi, a, a),
    inside(hagi, b, a),
    inside(hagi, b, b),
    inside(hagi, a, b),
    inside(hagi, a, a),
  ]
  for (const turn of [(r: Position[]) => r, (r: Position[]) => r.toReversed()]) {
    const geometry: Geometry = { type: 'Polygon', coordinates: [turn(ring(0.1, 0.9)), turn(ring(0.3, 0.6))] }
    const rings = decode(encode(hagi, one(geometry)))[0]?.loadGeometry() ?? []
    const areas = rings.map((r) => doubleArea(r.slice(0, -1).flatMap(({ x, y }) => [x, y])))
    expect(areas.map(Math.sign)).toEqual([1, -1])
  }
})

test('a polygon over many tiles covers each of them whole', () => {
  const geometry: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [129, 33],
        [135, 33],
        [135, 36],
        [129, 36],
        [129, 33],
      ],
    ],
  }
  const ring = decode(encode(hagi, one(geometry)))[0]?.loadGeometry()[0] ?? []
  const side = tileExtent + 2 * tileBuffer
  expect(doubleArea(ring.slice(0, -1).flatMap(({ x, y }) => [x, y])) / 2).toBeCloseTo(side * side, 0)
})

test('random polygons: decodable, inside the buffer, exteriors first, never more area than was given', () => {
  const corner = fc.tuple(
    fc.double({ min: -1, max: 2, noNaN: true }),
    fc.double({ min: -1, max: 2, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 30 }), (corners) => {
      const ring = corners.map(([a, b]) => inside(hagi, a, b))
      const features = decode(
        encode(hagi, one({ type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] })),
      )
      for (const feature of features) {
        const rings = feature.loadGeometry()
        expect(rings).toHaveLength(1)
        const open = (rings[0] ?? []).slice(0, -1).flatMap(({ x, y }) => [x, y])
        expect(doubleArea(open)).toBeGreaterThan(0)
        for (const n of open)
          expect(Math.abs(n - tileExtent / 2)).toBeLessThanOrEqual(tileExtent / 2 + tileBuffer)
      }
    }),
  )
})

test('an area too small to be seen stays as a speck in exactly one tile', () => {
  const far: Tile = { z: 5, x: 27, y: 12 }
  const [lon = 0, lat = 0] = inside(far, 0.4, 0.4)
  const house: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [lon, lat],
        [lon + 1e-4, lat],
        [lon + 1e-4, lat + 1e-4],
        [lon, lat + 1e-4],
        [lon, lat],
      ],
    ],
  }
  expect(decode(encode(far, one(house)))).toHaveLength(1)
  expect(decode(encode({ ...far, x: 28 }, one(house)))).toHaveLength(0)
})

test('a coast is thinned far out and whole close by', () => {
  const near: Tile = { z: 14, x: 14160, y: 6515 }
  const [west = 0, middle = 0] = inside(near, 0, 0.5)
  const coast = Array.from(
    { length: 2000 },
    (_, i): Position => [west + i / 20_000, middle + Math.sin(i / 3) / 5000],
  )
  const count = (tile: Tile) =>
    decode(encode(tile, one({ type: 'LineString', coordinates: coast }))).flatMap((f) =>
      f.loadGeometry().flat(),
    ).length
  const [, , east] = tileBbox(near)
  expect(count({ z: 6, x: near.x >> 8, y: near.y >> 8 })).toBeLessThan(20)
  expect(count(near)).toBeGreaterThanOrEqual(coast.filter(([lon = 0]) => lon <= east).length)
})
