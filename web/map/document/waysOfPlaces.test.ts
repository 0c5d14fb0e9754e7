import { distance } from '@turf/turf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FeatureJson } from '#geodata/schema/feature.ts'
import type { Properties } from '#geodata/schema/field.ts'
import { arcBetween, arcs } from './arcs.ts'
import { PATH_END, paths } from './paths.ts'

const at = (id: string, coordinates: [number, number], properties: Properties): FeatureJson => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates },
  properties: { fid: 1, version: 1, ...properties },
})
const place = fc.tuple(
  fc.double({ min: 130.5, max: 132, noNaN: true }),
  fc.double({ min: 33.9, max: 35, noNaN: true }),
)

test('an arc begins and ends where it should, and leaves the straight line by its bend', () => {
  fc.assert(
    fc.property(place, place, fc.double({ min: 0, max: 0.6, noNaN: true }), (from, to, bend) => {
      const points = arcBetween(from, to, bend)
      const long = distance(from, to)
      fc.pre(long > 1)
      expect(distance(points[0] ?? [], from)).toBeLessThan(1e-6)
      expect(distance(points.at(-1) ?? [], to)).toBeLessThan(1e-6)
      const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
      expect(distance(points[16] ?? [], middle) / long).toBeCloseTo(bend, 1)
    }),
  )
})

test('a place without another end has no arc', () => {
  const rows = [
    at('a', [131, 34], { lon: 131.4, lat: 34.4 }),
    at('b', [131, 34], { lon: null, lat: 34.4 }),
    at('c', [131, 34], { lon: 999, lat: 34.4 }),
  ]
  const settings = { to: 'fields' as const, centre: null, lon: 'lon', lat: 'lat', bend: 0.2 }
  expect(arcs(rows, settings).features).toHaveLength(1)
  expect(arcs(rows, { ...settings, to: 'centre' }).features).toEqual([])
})

test('places are tied in the order of time, each group by itself, and the latest stands out', () => {
  const rows = [
    at('2', [131.2, 34], { day: '2026-11-02', who: 'A' }),
    at('1', [131.1, 34], { day: '2026-11-01', who: 'A' }),
    at('3', [131.3, 34], { day: '2026-11-03', who: 'B' }),
    at('4', [131.4, 34], { day: null, who: 'B' }),
  ]
  const { features } = paths(rows, { time: 'day', group: 'who', dots: true })
  const lines = features.filter(({ geometry }) => geometry.type === 'LineString')
  expect(lines.map(({ geometry }) => geometry)).toEqual([
    {
      type: 'LineString',
      coordinates: [
        [131.1, 34],
        [131.2, 34],
      ],
    },
  ])
  const ends = features.filter(({ properties }) => properties?.[PATH_END] === true)
  expect(ends.map(({ properties }) => properties?.day)).toEqual(['2026-11-02', '2026-11-03'])
})
