import { area, booleanPointInPolygon, distance, feature, length, polygon } from '@turf/turf'
import fc from 'fast-check'
import type { Geometry, Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import type { Field } from '#geodata/schema/field.ts'
import { type AnalysisKind, analysisKinds } from '#geodata/schema/recipe.ts'
import type { Settings } from '#geodata/schema/settings.ts'
import type { AnalysisLayer, AnalysisResult, PlacedRow } from './analysis.ts'
import { answerOrder } from './answerOrder.ts'

const fields: Field[] = [
  { name: 'name', type: 'text', title: { ja: '名前', en: 'Name' } },
  { name: 'people', type: 'integer', title: { ja: '人数', en: 'People' } },
  { name: 'district', type: 'text', title: { ja: '地区', en: 'District' } },
  { name: 'created_by', type: 'text', title: { ja: '作成者', en: 'Added by' } },
]

const layerOf = (rows: PlacedRow[]): AnalysisLayer => ({
  title: { ja: '標本', en: 'Sample' },
  fields,
  titleField: 'name',
  rows,
})

const row = (geometry: Geometry, properties: PlacedRow['properties'] = {}): PlacedRow => ({
  geometry,
  properties: { name: null, people: null, district: null, created_by: '萩子', ...properties },
})
const at = (lon: number, lat: number, properties?: PlacedRow['properties']): PlacedRow =>
  row({ type: 'Point', coordinates: [lon, lat] }, properties)
const square = (west: number, south: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})

const run = (
  kind: AnalysisKind,
  layer: AnalysisLayer,
  { other = null, settings = {} }: { other?: AnalysisLayer | null; settings?: Settings } = {},
): AnalysisResult => {
  const answer = answerOrder({ analysis: kind, layer, other, settings })
  if (answer.kind === 'refused') throw new Error(answer.sentence.en)
  return answer.result
}

const lon = fc.double({ min: 131, max: 132, noNaN: true })
const lat = fc.double({ min: 34, max: 35, noNaN: true })
const places = fc.array(fc.tuple(lon, lat), { minLength: 1, maxLength: 40 })

test('a buffer has in it what is nearer than its distance, and nothing that is farther', () => {
  fc.assert(
    fc.property(
      lon,
      lat,
      fc.integer({ min: 50, max: 5000 }),
      fc.double({ min: 0, max: 360, noNaN: true }),
      (x, y, metres, angle) => {
        const [result] = run('buffer', layerOf([at(x, y)]), { settings: { distance: metres } }).rows
        const ring = result?.geometry.type === 'Polygon' ? (result.geometry.coordinates[0] ?? []) : []
        expect(ring.length).toBeGreaterThan(30)
        for (const corner of ring) {
          const measured = distance([x, y], corner, { units: 'meters' })
          expect(Math.abs(measured / metres - 1)).toBeLessThan(0.005)
        }
        const near: Position = [
          x + (metres * 0.9 * Math.cos(angle)) / 111_195 / Math.cos((y * Math.PI) / 180),
          y + (metres * 0.9 * Math.sin(angle)) / 111_195,
        ]
        expect(booleanPointInPolygon(near, polygon([ring]))).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})

test('merged buffers are one area', () => {
  const result = run('buffer', layerOf([at(131, 34), at(131.001, 34), at(131.5, 34)]), {
    settings: { distance: 300, merge: true },
  })
  expect(result.rows).toHaveLength(1)
  expect(result.rows[0]?.geometry.type).toBe('MultiPolygon')
  expect(result.rows[0]?.properties).toEqual({ name: '標本' })
})

describe('counting in areas', () => {
  test('every place in a tiling of squares is counted once, and its number summed', () => {
    const tiles = [0, 1].flatMap((x) => [0, 1].map((y) => row(square(131 + x / 2, 34 + y / 2, 0.5))))
    fc.assert(
      fc.property(places, (found) => {
        // on a border it would be in both
        const inside = found.filter(([x, y]) => x !== 131.5 && y !== 34.5)
        const other = layerOf(inside.map(([x, y], index) => at(x, y, { people: index })))
        const { rows } = run('countInAreas', layerOf(tiles), { other, settings: { sum: 'people' } })
        const total = (name: string) =>
          rows.reduce((sum, { properties }) => sum + Number(properties[name]), 0)
        expect(total('count')).toBe(inside.length)
        expect(total('sum_people')).toBe(inside.reduce((sum, _, index) => sum + index, 0))
      }),
    )
  })

  test('what is not known is no number, and who drew the areas is not carried on', () => {
    const other = layerOf([at(131.1, 34.1, { people: 3 }), at(131.2, 34.2)])
    const result = run('countInAreas', layerOf([row(square(131, 34, 1), { name: '萩' })]), {
      other,
      settings: { sum: 'people' },
    })
    expect(result.rows[0]?.properties).toEqual({
      name: '萩',
      people: null,
      district: null,
      count: 2,
      sum_people: 3,
    })
    expect(result.fields.map(({ name }) => name)).not.toContain('created_by')
  })
})

describe('the nearest', () => {
  test('of points is the one that going through all of them finds', () => {
    fc.assert(
      fc.property(places, places, (from, to) => {
        const other = layerOf(to.map(([x, y], index) => at(x, y, { name: String(index) })))
        const { rows } = run('nearest', layerOf(from.map(([x, y]) => at(x, y))), { other })
        for (const [index, place] of from.entries()) {
          const least = Math.min(...to.map((target) => distance(place, target, { units: 'meters' })))
          expect(rows[index]?.properties.nearest_distance).toBe(Math.round(least))
          const name = Number(rows[index]?.properties.nearest)
          expect(distance(place, to[name] ?? [0, 0], { units: 'meters' })).toBeCloseTo(least, 6)
        }
      }),
    )
  })

  test('of an area is 0 m inside it and the way to its border outside', () => {
    const other = layerOf([row(square(131, 34, 1), { name: '面' })])
    const { rows } = run('nearest', layerOf([at(131.5, 34.5), at(132.01, 34.5)]), { other })
    expect(rows.map(({ properties }) => properties.nearest)).toEqual(['面', '面'])
    expect(rows[0]?.properties.nearest_distance).toBe(0)
    const expected = distance([132, 34.5], [132.01, 34.5], { units: 'meters' })
    expect(Math.abs(Number(rows[1]?.properties.nearest_distance) - expected)).toBeLessThan(2)
  })

  test('is drawn as a line to it; where there is none, it says so', () => {
    const other = layerOf([at(131.1, 34)])
    const drawn = run('nearest', layerOf([at(131, 34)]), { other, settings: { draw: 'lines' } })
    expect(drawn.geometry).toBe('line')
    expect(drawn.rows[0]?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [131, 34],
        [131.1, 34],
      ],
    })
    const none = run('nearest', layerOf([at(131, 34)]), { other: layerOf([]) })
    expect(none.rows[0]?.properties).toMatchObject({ nearest: null, nearest_distance: null })
  })
})

test('joining gives each place the values of the area it lies in, under names of their own', () => {
  const other = layerOf([row(square(131, 34, 0.5), { name: '東', people: 12 })])
  const result = run('joinByArea', layerOf([at(131.1, 34.1, { name: '甲' }), at(131.9, 34.9)]), {
    other,
    settings: { fields: ['name', 'people'] },
  })
  expect(result.geometry).toBe('point')
  expect(
    result.rows.map(({ properties }) => [properties.name, properties.area_name, properties.area_people]),
  ).toEqual([
    ['甲', '東', 12],
    [null, null, null],
  ])
})

describe('density', () => {
  test.each(['hexagon', 'square'])('in %ss: each place is in the cell that counts it', (shape) => {
    fc.assert(
      fc.property(places, fc.integer({ min: 200, max: 20_000 }), (found, size) => {
        const { rows } = run('density', layerOf(found.map(([x, y]) => at(x, y))), {
          settings: { shape, size },
        })
        expect(rows.reduce((sum, { properties }) => sum + Number(properties.count), 0)).toBe(found.length)
        for (const place of found) {
          const around = rows.filter(
            ({ geometry }) => geometry.type === 'Polygon' && booleanPointInPolygon(place, geometry),
          )
          expect(around.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('cells have the size that was asked for', () => {
    const { rows } = run('density', layerOf([at(131.4, 34.4)]), { settings: { shape: 'square', size: 1000 } })
    expect(area(feature(rows[0]?.geometry ?? square(0, 0, 1))) / 1e6).toBeCloseTo(1, 2)
    expect(rows[0]?.properties.per_km2).toBe(1)
  })

  test('more cells than a map takes are refused with a sentence', () => {
    const spread = Array.from({ length: 10_001 }, (_, index) =>
      at(131 + (index % 101) / 100, 34 + index / 10_001),
    )
    expect(() => run('density', layerOf(spread), { settings: { size: 20 } })).toThrow('Make the cells larger')
  })
})

test('one point for each: in the middle, or always on the feature', () => {
  const bent: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [9, 10],
        [9, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  }
  const on = run('centroid', layerOf([row(bent)]), { settings: { place: 'on' } })
  const [first] = on.rows
  expect(on.geometry).toBe('point')
  expect(first?.geometry.type === 'Point' && booleanPointInPolygon(first.geometry, bent)).toBe(true)
  const middle = run('centroid', layerOf([row(square(131, 34, 1))]))
  expect(middle.rows[0]?.geometry).toEqual({ type: 'Point', coordinates: [131.5, 34.5] })
})

test('merging keeps the area of what does not overlap, and one row for each value', () => {
  const layer = layerOf([
    row(square(131, 34, 0.5), { district: '東' }),
    row(square(131.5, 34, 0.5), { district: '東' }),
    row(square(131, 34.5, 0.5), { district: '西' }),
    row(square(131.5, 34.5, 0.5)),
  ])
  const { rows } = run('dissolve', layer, { settings: { by: 'district' } })
  expect(rows.map(({ properties }) => properties)).toEqual([
    { name: '東', count: 2 },
    { name: '西', count: 1 },
    { name: null, count: 1 },
  ])
  const total = (all: readonly PlacedRow[]) =>
    all.reduce((sum, { geometry }) => sum + area(feature(geometry)), 0)
  expect(total(rows) / total(layer.rows)).toBeCloseTo(1, 9)
  expect(rows[0]?.geometry.type).toBe('Polygon')
})

test('clipping keeps what is inside and cuts lines and areas at the border', () => {
  const other = layerOf([row(square(131, 34, 1))])
  const line: Geometry = {
    type: 'LineString',
    coordinates: [
      [130.5, 34.5],
      [131.5, 34.5],
      [132.5, 34.5],
    ],
  }
  const { rows } = run(
    'clip',
    layerOf([at(131.5, 34.5), at(133, 34.5), row(line), row(square(131.5, 34.5, 1))]),
    { other },
  )
  expect(rows.map(({ geometry }) => geometry.type).sort()).toEqual(['LineString', 'Point', 'Polygon'])
  const cut = rows.find(({ geometry }) => geometry.type === 'LineString')
  const inside = rows.find(({ geometry }) => geometry.type === 'Polygon')
  expect(length(feature(cut?.geometry ?? line)) / length(feature(line))).toBeCloseTo(0.5, 2)
  expect(area(feature(inside?.geometry ?? line)) / area(feature(square(131.5, 34.5, 0.5)))).toBeCloseTo(1, 9)
})

test('a hull has all places in it; of two there is none', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(lon, lat), { minLength: 4, maxLength: 30 }), (found) => {
      const { rows } = run('hull', layerOf(found.map(([x, y]) => at(x, y))))
      for (const { geometry } of rows) {
        if (geometry.type !== 'Polygon') throw new Error(geometry.type)
        const outline = run('buffer', layerOf([row(geometry)]), { settings: { distance: 5 } }).rows[0]
          ?.geometry
        for (const place of found) {
          expect(outline?.type === 'Polygon' && booleanPointInPolygon(place, outline)).toBe(true)
        }
      }
    }),
    { numRuns: 30 },
  )
  expect(run('hull', layerOf([at(131, 34), at(132, 34)])).rows).toEqual([])
})

test.each([...analysisKinds])('%s makes nothing of nothing, and rows that have just its fields', (kind) => {
  expect(run(kind, layerOf([]), { other: layerOf([]) }).rows).toEqual([])
  const layer = layerOf([row(square(131, 34, 1), { name: '面' }), at(131.5, 34.5, { name: '点' })])
  const { rows, fields: made, titleField } = run(kind, layer, { other: layer })
  expect(made.map(({ name }) => name)).toContain(titleField)
  for (const { properties } of rows) expect(Object.keys(properties)).toEqual(made.map(({ name }) => name))
})
