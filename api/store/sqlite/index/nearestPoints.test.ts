import fc from 'fast-check'
import { expect, it } from 'vitest'
import { metresBetween } from '#geodata/transit/metres.ts'
import { nearestPoints } from './nearestPoints.ts'
import { buildPointPack } from './pointPack.ts'

type Place = [number, number]

const packOf = (places: Place[]) =>
  buildPointPack(
    Int32Array.from(places, (_, at) => at + 1),
    Float64Array.from(places, ([lon]) => lon),
    Float64Array.from(places, ([, lat]) => lat),
  )

const bruteForce = (places: Place[], from: Place, radius: number, limit: number) =>
  places
    .map((place, at) => ({ fid: at + 1, metres: metresBetween(place, from) }))
    .filter(({ metres }) => metres <= radius)
    .sort((a, b) => a.metres - b.metres || a.fid - b.fid)
    .slice(0, limit)

type Near = ReturnType<typeof bruteForce>

/** The same distances, each of another point that is as far. Which of two as far comes first is open: they may differ before the arc sine. */
const expectAsNear = (found: Near, expected: Near, { all, from }: { all: Place[]; from: Place }): void => {
  expect(found.map(({ metres }) => metres)).toEqual(expected.map(({ metres }) => metres))
  expect(new Set(found.map(({ fid }) => fid)).size).toBe(expected.length)
  for (const { fid, metres } of found) {
    const place = all[fid - 1]
    expect(place && metresBetween(place, from)).toBe(metres)
  }
}

const anywhere = fc.tuple(
  fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 179.9999, -179.9999)),
  fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 89.9)),
)
/** On a grid of a metre or so: many stand at the same place or just as far. */
const crowded = fc.tuple(
  fc.integer({ min: 0, max: 40 }).map((step) => 131.4 + step / 1e5),
  fc.integer({ min: 0, max: 40 }).map((step) => 34.4 + step / 1e5),
)
const places = fc.oneof(
  fc.array(anywhere, { maxLength: 300 }),
  fc.array(crowded, { minLength: 100, maxLength: 600 }),
)
const radius = fc.oneof(
  fc.double({ min: 0, max: 50, noNaN: true }),
  fc.double({ min: 0, max: 3e7, noNaN: true }),
)

it('finds what going through all points finds, whatever lies where', () => {
  fc.assert(
    fc.property(
      places,
      fc.oneof(anywhere, crowded),
      radius,
      fc.integer({ min: 0, max: 200 }),
      (all, from, metres, limit) => {
        expectAsNear(nearestPoints(packOf(all), from, metres, limit), bruteForce(all, from, metres, limit), {
          all,
          from,
        })
      },
    ),
    { numRuns: 1500 },
  )
})

it('meets each once where the circle reaches around the Earth from both sides', () => {
  const beside = fc.tuple(fc.constantFrom(-180, -179.9, -90, 0, 90, 179.9, 180), fc.constantFrom(-60, 0, 34))
  fc.assert(
    fc.property(
      fc.array(beside, { minLength: 1, maxLength: 9 }),
      fc.oneof(beside, anywhere),
      fc.integer({ min: 1, max: 20_100_000 }),
      fc.constantFrom(3, 100),
      (all, from, metres, limit) => {
        const found = nearestPoints(packOf(all), from, metres, limit)
        expectAsNear(found, bruteForce(all, from, metres, limit), { all, from })
      },
    ),
    { numRuns: 3000 },
  )
})

it('leaves out what it is told to, and looks as much farther', () => {
  fc.assert(
    fc.property(places, crowded, fc.integer({ min: 1, max: 9 }), (all, from, limit) => {
      const isSkipped = (fid: number): boolean => fid % 3 === 0
      const expected = bruteForce(all, from, 1e6, all.length).filter(({ fid }) => !isSkipped(fid))
      expectAsNear(nearestPoints(packOf(all), from, 1e6, limit, isSkipped), expected.slice(0, limit), {
        all,
        from,
      })
    }),
  )
})
