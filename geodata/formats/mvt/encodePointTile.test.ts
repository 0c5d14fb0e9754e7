import { VectorTile } from '@mapbox/vector-tile'
import fc from 'fast-check'
import { PbfReader } from 'pbf'
import { expect, it } from 'vitest'
import { tileBbox } from '#geodata/geometry/tileGrid.ts'
import type { PropertyValue } from '#geodata/schema/field.ts'
import { encodePointTile } from './encodePointTile.ts'
import { encodeTile } from './encodeTile.ts'

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

const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
)
const share = fc.double({ min: -0.2, max: 1.2, noNaN: true })
const feature = fc.record({
  fid: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  across: share,
  down: share,
  name: value,
  kind: value,
  unasked: value,
})

it('encodes what encodeTile does of the same points', () => {
  fc.assert(
    fc.property(fc.array(feature, { maxLength: 300 }), fc.boolean(), (features, manyValues) => {
      const placed = features.map((each) => ({
        ...each,
        lon: west + (east - west) * each.across,
        lat: north + (south - north) * each.down,
      }))
      const columns = (['kind', 'name', 'unasked'] as const).map((name) => {
        const values: PropertyValue[] = [...new Set(placed.map((each) => each[name]))].filter(
          (each) => each !== null,
        )
        return {
          name,
          codes: Uint32Array.from(placed, (each) => values.indexOf(each[name]) + 1),
          distinct: manyValues ? 1e6 : values.length,
          read: (code: number) => values[code - 1] ?? null,
        }
      })
      const points = {
        rows: Uint32Array.from(placed, (_, row) => row),
        fid: Int32Array.from(placed, ({ fid }) => fid),
        lon: Float64Array.from(placed, ({ lon }) => lon),
        lat: Float64Array.from(placed, ({ lat }) => lat),
        columns,
      }
      const fields = ['name', 'kind']
      const expected = encodeTile(tile, {
        name: 'places',
        fields,
        features: placed.map(({ fid, lon, lat, name, kind, unasked }) => ({
          fid,
          geometry: { type: 'Point', coordinates: [lon, lat] },
          properties: { name, kind, unasked },
        })),
      })
      expect(decode(encodePointTile(tile, { name: 'places', points, fields }))).toEqual(decode(expected))
    }),
  )
})
