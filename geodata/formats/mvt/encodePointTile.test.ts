import { VectorTile } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader } from 'pbf'
import { expect, it } from 'vitest'
import { tileBbox } from '#geodata/geometry/tileGrid.ts'
import { encodePointTile } from './encodePointTile.ts'
import { encodeTile } from './encodeTile.ts'
import type { ColumnValues, PointColumn } from './pointColumns.ts'

const tile = { z: 10, x: 885, y: 407 }
const [west, south, east, north] = tileBbox(tile)

function decode(bytes: Uint8Array) {
  const layer = new VectorTile(new PbfReader(bytes)).layers.places
  if (!layer) return []
  return Array.from({ length: layer.length }, (_, index) => {
    const feature = layer.feature(index)
    const { id, type, properties } = feature
    return { id, type, properties: { ...properties }, points: feature.loadGeometry() }
  })
}

const unknownOr = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 })
const share = fc.double({ min: -0.2, max: 1.2, noNaN: true })
const feature = fc.record({
  fid: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  across: share,
  down: share,
  name: unknownOr(fc.string({ unit: 'grapheme' })),
  size: unknownOr(
    fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  ),
  open: unknownOr(fc.boolean()),
  unasked: unknownOr(fc.string()),
})

function textValues(texts: string[]): ColumnValues {
  const parts = texts.map((text) => new TextEncoder().encode(text))
  let end = 0
  return {
    kind: 'text',
    bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
    ends: Uint32Array.from(parts, (part) => {
      end += part.length
      return end
    }),
  }
}

/** Codes count the different values, as a store keeps them, after as many others that are not met in the tile. */
function columnOf<Value>(
  name: string,
  all: (Value | null)[],
  others: Value[],
  valuesOf: (values: Value[]) => ColumnValues,
): PointColumn {
  const values = [...new Set([...others, ...all.filter((value) => value !== null)])]
  const known = all.filter((value) => value !== null)
  return {
    name,
    codes: Uint32Array.from(all, (value) => (value === null ? 0 : values.indexOf(value) + 1)),
    values: valuesOf(values),
    unique: new Set(known).size === known.length,
  }
}

it('encodes what encodeTile does of the same points', () => {
  const manyOthers = Array.from({ length: 70_000 }, (_, i) => i / 7)
  fc.assert(
    fc.property(fc.array(feature, { maxLength: 300 }), fc.boolean(), (features, manyValues) => {
      const placed = features.map((each) => ({
        ...each,
        lon: west + (east - west) * each.across,
        lat: north + (south - north) * each.down,
      }))
      const all = <Key extends keyof (typeof placed)[number]>(key: Key) => placed.map((each) => each[key])
      const points = {
        rows: Uint32Array.from(placed, (_, row) => row),
        fid: Int32Array.from(placed, ({ fid }) => fid),
        lon: Float64Array.from(placed, ({ lon }) => lon),
        lat: Float64Array.from(placed, ({ lat }) => lat),
        columns: [
          columnOf('open', all('open'), [false, true], () => ({ kind: 'boolean' })),
          columnOf('size', all('size'), manyValues ? manyOthers : [], (values) => ({
            kind: 'number',
            numbers: Float64Array.from(values),
          })),
          columnOf('name', all('name'), [], textValues),
          columnOf('unasked', all('unasked'), [], textValues),
        ],
      }
      const fields = ['name', 'size', 'open']
      const expected = encodeTile(tile, {
        name: 'places',
        fields,
        features: placed.map(({ fid, lon, lat, name, size, open, unasked }) => ({
          fid,
          geometry: { type: 'Point', coordinates: [lon, lat] },
          properties: { name, size, open, unasked },
        })),
      })
      expect(decode(encodePointTile(tile, { name: 'places', points, fields }))).toEqual(decode(expected))
    }),
  )
})

it('writes each value once', () => {
  const points = {
    rows: Uint32Array.from({ length: 100 }, (_, row) => row),
    fid: Int32Array.from({ length: 100 }, (_, row) => row + 1),
    lon: new Float64Array(100).fill((west + east) / 2),
    lat: new Float64Array(100).fill((south + north) / 2),
    columns: [
      {
        name: 'kind',
        codes: Uint32Array.from({ length: 100 }, (_, row) => (row % 3) + 1),
        values: textValues(['学校', '古民家', '駅']),
        unique: false,
      },
    ],
  }
  const text = new TextDecoder().decode(encodePointTile(tile, { name: 'places', points, fields: ['kind'] }))
  expect(text.match(/学校|古民家|駅/g)).toEqual(['学校', '古民家', '駅'])
})
