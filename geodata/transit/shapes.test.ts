import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutFeed } from './cutFeed.ts'
import { fillTimes } from './fillTimes.ts'
import { smallFeed } from './fixtures/smallFeed.ts'
import { type LonLat, metresAlong, metresBetween } from './metres.ts'
import { simplifyShapes } from './simplifyShapes.ts'
import { stopsAlongShape } from './stopsAlongShape.ts'

const shapeOf = (coordinates: LonLat[]) => ({ coordinates, distances: metresAlong(coordinates) })

describe('metresBetween', () => {
  it('measures a degree of latitude and the way from 萩 to 東京', () => {
    expect(metresBetween([131, 34], [131, 35])).toBeCloseTo(111_195, 0)
    expect(metresBetween([131.3996, 34.4082], [139.7671, 35.6812]) / 1000).toBeCloseTo(777, -1)
  })
})

describe('stopsAlongShape', () => {
  it('follows a loop around instead of taking the nearest point', () => {
    const square: LonLat[] = [
      [131.3, 34.2],
      [131.31, 34.2],
      [131.31, 34.21],
      [131.3, 34.21],
      [131.3, 34.2],
    ]
    const shape = shapeOf(square)
    const terminal: LonLat = [131.3, 34.2]
    const { metres } = stopsAlongShape(shape, [terminal, [131.31, 34.205], [131.3, 34.205], terminal])
    expect(metres[0]).toBe(0)
    expect(metres[3]).toBe(shape.distances.at(-1))
    expect(metres).toEqual(metres.toSorted((a, b) => a - b))
  })

  it('tells the way out from the way back on the same street', () => {
    const shape = shapeOf([
      [131.3, 34.2],
      [131.4, 34.2],
      [131.3, 34.2],
    ])
    const half: LonLat = [131.35, 34.2001]
    const { metres } = stopsAlongShape(shape, [half, [131.4, 34.2], half])
    const length = shape.distances.at(-1) ?? 0
    expect(metres.map((value) => Math.round((100 * value) / length))).toEqual([25, 50, 75])
  })

  it('finds stops on any line that goes east where they are', () => {
    const steps = fc.array(
      fc.tuple(
        fc.double({ min: 0.001, max: 0.01, noNaN: true }),
        fc.double({ min: 34, max: 34.01, noNaN: true }),
      ),
      { minLength: 2, maxLength: 20 },
    )
    const ways = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(steps, ways, (offsets, parts) => {
        const line = offsets.map(
          ([, lat], i): LonLat => [offsets.slice(0, i + 1).reduce((lon, [step]) => lon + step, 131), lat],
        )
        const last = line.length - 1
        const stops = parts
          .map((part) => part * last)
          .sort((a, b) => a - b)
          .map((vertex): LonLat => {
            const from = Math.min(Math.floor(vertex), last - 1)
            const [[x0, y0], [x1, y1]] = [line[from] ?? [0, 0], line[from + 1] ?? [0, 0]]
            return [x0 + (vertex - from) * (x1 - x0), y0 + (vertex - from) * (y1 - y0)]
          })
        const { metres, offsets: off } = stopsAlongShape(shapeOf(line), stops)
        expect(metres).toEqual(metres.toSorted((a, b) => a - b))
        for (const value of off) expect(value).toBeLessThan(0.01)
      }),
    )
  })

  it('refuses a shape of one point', () => {
    expect(() => stopsAlongShape(shapeOf([[131, 34]]), [])).toThrow('two vertices')
  })
})

describe('simplifyShapes', () => {
  it('thins a shape and keeps the stops where they were', () => {
    const wiggly = Array.from({ length: 200 }, (_, i): [number, number] => [
      131 + i / 1000,
      34 + (i % 2) / 50_000,
    ])
    const distances = metresAlong(wiggly)
    const length = distances.at(-1) ?? 0
    const [trip] = smallFeed.trips
    if (!trip) throw new Error('expected a trip')
    const thinned = simplifyShapes(
      {
        ...smallFeed,
        shapes: [{ id: 'coast', coordinates: wiggly, distances }],
        trips: [{ ...trip, distances: [0, length / 2, length] }],
      },
      8,
    )
    const [shape] = thinned.shapes
    expect(shape?.coordinates).toHaveLength(2)
    const kept = shape?.distances.at(-1) ?? 0
    expect(kept).toBeLessThan(length)
    expect(thinned.trips[0]?.distances).toEqual([0, expect.closeTo(kept / 2, 6), kept])
  })
})

describe('cutFeed', () => {
  it('keeps trips whole, with only what they use', () => {
    const cut = cutFeed(smallFeed, (trip) => trip.service === 'sunday')
    expect(cut.trips.map(({ id }) => id)).toEqual(['h1'])
    expect(cut.services.map(({ id }) => id)).toEqual(['sunday'])
    expect(cut.stops.map(({ id }) => id)).toEqual(['east', 'middle', 'west'])
  })
})

describe('fillTimes', () => {
  it('gives stops without a time one by the way covered', () => {
    const open = { arrival: null, departure: null }
    const calls = [{ arrival: 0, departure: 100 }, open, open, { arrival: 400, departure: 460 }]
    expect(fillTimes(calls, [0, 1000, 2000, 3000])).toEqual({
      arrivals: [0, 200, 300, 400],
      departures: [100, 200, 300, 460],
    })
    expect(fillTimes(calls, [5, 5, 5, 5]).arrivals).toEqual([0, 200, 300, 400])
  })
})
