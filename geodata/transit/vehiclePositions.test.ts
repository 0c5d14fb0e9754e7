import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TransitDay, TransitTrip } from '#geodata/schema/transit.ts'
import { smallFeed } from './fixtures/smallFeed.ts'
import { metresAlong } from './metres.ts'
import { transitDay } from './transitDay.ts'
import { buildVehicleIndex, type VehicleIndex } from './vehicleIndex.ts'
import { makeVehiclePositions, metresAt, positionsAt } from './vehiclePositions.ts'

const hour = 3600
const day = transitDay(smallFeed, '2026-10-13')
const index = buildVehicleIndex(day)

const stopAt = (shown: VehicleIndex, time: number) => {
  const { trips, nextStops } = positionsAt(shown, time)
  return shown.trips[trips[0] ?? 0]?.stops[nextStops[0] ?? 0]
}

describe('positionsAt', () => {
  it('shows only trips under way, from the first departure to the last arrival', () => {
    expect(positionsAt(index, 7 * hour - 1).count).toBe(0)
    expect(positionsAt(index, 7 * hour).count).toBe(1)
    expect(positionsAt(index, 7.5 * hour).count).toBe(1)
    expect(positionsAt(index, 7.5 * hour + 1).count).toBe(0)
  })

  it('a bus drives west along its shape', () => {
    const { positions, bearings, trips } = positionsAt(index, 7 * hour + 300)
    expect(index.trips[trips[0] ?? 9]?.id).toBe('w1')
    expect(positions[0]).toBeCloseTo(131.35, 6)
    expect(positions[1]).toBe(34.4)
    expect(bearings[0]).toBeCloseTo(270, 1)
  })

  it('stands at a stop between arrival and departure', () => {
    const arrived = positionsAt(index, 7 * hour + 600).positions.slice(0, 2)
    const leaving = positionsAt(index, 7 * hour + 900).positions.slice(0, 2)
    expect([...arrived]).toEqual([131.3, 34.4])
    expect(leaving).toEqual(arrived)
  })

  it('names the stop it heads for or stands at', () => {
    expect(stopAt(index, 7 * hour)).toBe('east')
    expect(stopAt(index, 7 * hour + 60)).toBe('middle')
    expect(stopAt(index, 7 * hour + 700)).toBe('middle')
    expect(stopAt(index, 7 * hour + 960)).toBe('west')
    expect(stopAt(index, 7.5 * hour)).toBe('west')
  })

  it('goes on after midnight, and the evening before reaches into the small hours', () => {
    expect(positionsAt(index, 24.1 * hour).count).toBe(1)
    expect(positionsAt(index, 0.1 * hour).count).toBe(0)
    const withEve = buildVehicleIndex(transitDay(smallFeed, '2026-10-14'), day)
    const late = positionsAt(index, 24.1 * hour)
    const early = positionsAt(withEve, 0.1 * hour)
    expect(early.count).toBe(1)
    expect(early.positions.slice(0, 2)).toEqual(late.positions.slice(0, 2))
  })

  it('writes into what it is given', () => {
    const room = makeVehiclePositions(index)
    expect(positionsAt(index, 7 * hour, room)).toBe(room)
  })

  it('a trip without a shape goes straight from stop to stop', () => {
    const trips = day.trips.map((trip) => ({ ...trip, shape: null, distances: null }))
    const straight = buildVehicleIndex({ ...day, shapes: [], trips })
    const { positions } = positionsAt(straight, 7 * hour + 300)
    expect([positions[0], positions[1]]).toEqual([expect.closeTo(131.35, 6), 34.4001])
  })

  it('passes stops that share a minute one after the other, without a jump', () => {
    const trips: TransitTrip[] = day.trips.map((trip) => ({
      ...trip,
      stops: ['east', 'middle', 'west', 'west 2'],
      arrivals: [0, 0, 60, 60],
      departures: [0, 0, 60, 60],
      distances: [0, 9000, 17_000, 18_000],
    }))
    const tied = buildVehicleIndex({ ...day, trips })
    expect([0, 30, 60].map((time) => metresAt(tied, 0, time))).toEqual([0, 9000, 18_000])
  })
})

const scenario = fc
  .record({
    line: fc.array(
      fc.tuple(fc.double({ min: 131, max: 132, noNaN: true }), fc.double({ min: 34, max: 35, noNaN: true })),
      { minLength: 2, maxLength: 12 },
    ),
    trips: fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 100_000 }),
        calls: fc.array(
          fc.record({
            ride: fc.integer({ min: 0, max: 900 }),
            wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
            way: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          { minLength: 2, maxLength: 10 },
        ),
        shaped: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    moment: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .filter(({ line }) => (metresAlong(line).at(-1) ?? 0) > 1)
  .map(({ line, trips, moment }) => ({ day: scenarioDay(line, trips), moment }))

type DraftTrip = { start: number; calls: { ride: number; wait: number; way: number }[]; shaped: boolean }

function scenarioDay(line: [number, number][], drafts: DraftTrip[]): TransitDay {
  const distances = metresAlong(line)
  const length = distances.at(-1) ?? 0
  const trips = drafts.map(({ start, calls, shaped }, n): TransitTrip => {
    let time = start
    const arrivals: number[] = []
    const departures: number[] = []
    for (const { ride, wait } of calls) {
      if (arrivals.length > 0) time += ride
      arrivals.push(time)
      time += wait
      departures.push(time)
    }
    return {
      id: String(n),
      route: 'r',
      service: 's',
      headsign: '',
      shape: shaped ? 'line' : null,
      stops: calls.map((_, i) => smallFeed.stops[i % 3]?.id ?? ''),
      arrivals,
      departures,
      distances: shaped ? calls.map(({ way }) => way * length).sort((a, b) => a - b) : null,
    }
  })
  return { ...day, shapes: [{ id: 'line', coordinates: line, distances }], trips }
}

/** Smallest distance in degrees between a position and the line a trip draws along. */
function degreesOff(shown: VehicleIndex, trip: number, [x = 0, y = 0]: Float64Array): number {
  const path = shown.path[trip] ?? 0
  const [from = 0, to = 0] = [shown.firstVertex[path], shown.firstVertex[path + 1]]
  let least = Number.POSITIVE_INFINITY
  for (let v = from; v < Math.max(from + 1, to - 1); v++) {
    const [x0 = 0, y0 = 0] = shown.vertices.slice(2 * v, 2 * v + 2)
    const [x1 = x0, y1 = y0] = v + 1 < to ? shown.vertices.slice(2 * v + 2, 2 * v + 4) : []
    const square = (x1 - x0) ** 2 + (y1 - y0) ** 2
    const part = square > 0 ? ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square : 0
    const near = Math.min(1, Math.max(0, part))
    least = Math.min(least, Math.hypot(x - x0 - near * (x1 - x0), y - y0 - near * (y1 - y0)))
  }
  return least
}

const rounding = 1e-6 // metres

describe('vehicles of any timetable', () => {
  it('lie on their shapes, and are those under way', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const shown = buildVehicleIndex(given.day)
        const time = given.moment * 110_000
        const vehicles = positionsAt(shown, time)
        const underWay = given.day.trips.filter(
          ({ arrivals, departures }) => (arrivals[0] ?? 0) <= time && time <= (departures.at(-1) ?? 0),
        )
        expect(vehicles.count).toBe(underWay.length)
        for (let i = 0; i < vehicles.count; i++) {
          const position = vehicles.positions.slice(2 * i, 2 * i + 2)
          expect(degreesOff(shown, vehicles.trips[i] ?? 0, position)).toBeLessThan(1e-9)
        }
      }),
    )
  })

  it('never go back, and are at a stop at its time unless another stop has the same', () => {
    fc.assert(
      fc.property(scenario, (given) => {
        const shown = buildVehicleIndex(given.day)
        shown.trips.forEach((trip, n) => {
          const start = shown.starts[n] ?? 0
          const end = shown.ends[n] ?? 0
          const samples = Array.from({ length: 50 }, (_, i) =>
            metresAt(shown, n, start + ((end - start) * i) / 49),
          )
          samples.forEach((metres, i) => {
            expect(metres).toBeGreaterThanOrEqual((samples[i - 1] ?? 0) - rounding)
          })

          const stopMetres = shown.stopMetres.slice(shown.firstStop[n], shown.firstStop[n + 1])
          const times = [...trip.arrivals, ...trip.departures]
          trip.stops.forEach((_, i) => {
            const own = [trip.arrivals[i] ?? 0, trip.departures[i] ?? 0]
            for (const time of own) {
              const shared = times.filter((other) => other === time).length
              const ours = own.filter((other) => other === time).length
              if (shared === ours) expect(metresAt(shown, n, time)).toBeCloseTo(stopMetres[i] ?? 0, 6)
            }
          })
        })
      }),
    )
  })
})
