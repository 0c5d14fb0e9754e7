import fc from 'fast-check'
import type { Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import { metresBetween } from '#geodata/transit/metres.ts'
import { distanceTo } from './distanceTo.ts'
import { representativePoint } from './representativePoint.ts'

type LonLat = [number, number]

const nearHagi = fc.tuple(
  fc.double({ min: 131, max: 131.5, noNaN: true }),
  fc.double({ min: 34.2, max: 34.6, noNaN: true }),
)
const line = (from: LonLat, to: LonLat): Geometry => ({ type: 'LineString', coordinates: [from, to] })

describe('distance to a geometry', () => {
  it('of an edge is the least of those to its places', () => {
    fc.assert(
      fc.property(nearHagi, nearHagi, nearHagi, (from, to, place) => {
        const distance = distanceTo(line(from, to), place)
        const along = Array.from({ length: 2001 }, (_, i): LonLat => {
          const share = i / 2000
          return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
        })
        const sampled = Math.min(...along.map((position) => metresBetween(position, place)))
        const betweenSamples = metresBetween(from, to) / 2000
        expect(distance).toBeLessThanOrEqual(sampled + 1e-5)
        expect(distance).toBeGreaterThanOrEqual(sampled - betweenSamples - 1e-5)
      }),
      { numRuns: 300 },
    )
  })

  it('of a line is the least of those to its edges, near or far', () => {
    const anywhere = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    )
    const places = fc.array(nearHagi, { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(places, fc.oneof(nearHagi, anywhere), (coordinates, place) => {
        const edges = coordinates.slice(1).map((to, i) => line(coordinates[i] ?? to, to))
        const least = Math.min(...edges.map((edge) => distanceTo(edge, place)))
        expect(distanceTo({ type: 'LineString', coordinates }, place)).toBe(least)
      }),
    )
  })

  it('is 0 inside an area, and to its edge outside or in a hole', () => {
    const square = (low: number, high: number): LonLat[] => [
      [low, low],
      [high, low],
      [high, high],
      [low, high],
      [low, low],
    ]
    const ring: Geometry = { type: 'Polygon', coordinates: [square(0, 3), square(1, 2)] }
    expect(distanceTo(ring, [0.5, 0.5])).toBe(0)
    expect(distanceTo(ring, [1.5, 1.5])).toBeCloseTo(metresBetween([1.5, 1.5], [1, 1.5]), -1)
    expect(distanceTo(ring, [-1, 0])).toBeCloseTo(metresBetween([-1, 0], [0, 0]), 3)
  })

  it('goes the short way around the antimeridian', () => {
    expect(distanceTo(line([-179.9, 0], [-179.8, 0]), [179.9, 0])).toBeCloseTo(
      metresBetween([0, 0], [0.2, 0]),
      3,
    )
  })
})

describe('a representative point', () => {
  it('lies on what it stands for', () => {
    fc.assert(
      fc.property(nearHagi, nearHagi, nearHagi, (a, b, c) => {
        const size = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        fc.pre(Math.abs(size) > 1e-6)
        const triangle: Geometry = { type: 'Polygon', coordinates: [[a, b, c, a]] }
        for (const geometry of [line(a, b), triangle]) {
          const point = representativePoint(geometry)
          expect(point && distanceTo(geometry, point)).toBeLessThan(0.01)
        }
      }),
    )
  })
})
