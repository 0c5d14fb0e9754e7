import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFeed } from './decodeFeed.ts'
import { encodeFeed } from './encodeFeed.ts'
import { smallFeed } from './fixtures/smallFeed.ts'

const throughFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a packed timetable', () => {
  it('comes back as it was, to a tenth of a metre', () => {
    const back = decodeFeed(throughFile(encodeFeed(smallFeed)))
    const { shapes, trips, ...rest } = smallFeed
    expect(back).toMatchObject(rest)
    expect(back.trips).toEqual(trips.map((trip) => ({ ...trip, distances: expect.any(Array) })))
    expect(back.shapes[0]?.coordinates).toEqual(shapes[0]?.coordinates)
    back.shapes[0]?.distances.forEach((metres, i) => {
      expect(Math.abs(metres - (shapes[0]?.distances[i] ?? 0))).toBeLessThanOrEqual(0.05001)
    })
  })

  it('packing what was unpacked changes nothing more', () => {
    const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    const position = fc.tuple(degrees(-180, 180), degrees(-90, 90))
    const times = fc.array(fc.nat(100_000), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 4, maxLength: 4 }),
        fc.array(fc.tuple(times, fc.boolean(), fc.string()), { maxLength: 6 }),
        (positions, drafts) => {
          const feed = {
            ...smallFeed,
            stops: smallFeed.stops.map((stop, i) => ({ ...stop, position: positions[i] ?? stop.position })),
            trips: drafts.flatMap(([arrivals, shaped, headsign], i) => {
              const trip = smallFeed.trips[i]
              if (!trip) return []
              const bare = { ...trip, headsign, arrivals, departures: arrivals }
              return [shaped ? bare : { ...bare, shape: null, distances: null }]
            }),
          }
          const once = decodeFeed(throughFile(encodeFeed(feed)))
          expect(decodeFeed(throughFile(encodeFeed(once)))).toEqual(once)
          expect(once.trips.map(({ arrivals }) => arrivals)).toEqual(
            feed.trips.map(({ arrivals }) => arrivals),
          )
          expect(once.trips.map(({ headsign }) => headsign)).toEqual(
            feed.trips.map(({ headsign }) => headsign),
          )
        },
      ),
    )
  })

  it('refuses what is none, saying where', () => {
    expect(() => decodeFeed({ format: 'other' })).toThrow(/Packed timetable: .* at format/)
    const packed = encodeFeed(smallFeed)
    expect(() => decodeFeed({ ...packed, headsigns: [] })).toThrow('expected an entry 0 in a list of 0')
  })

  it('refuses to pack a trip that refers to nothing', () => {
    expect(() => encodeFeed({ ...smallFeed, stops: [] })).toThrow('"east"')
  })
})
