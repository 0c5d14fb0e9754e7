import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { departureHistogram, runningHistogram } from './departureHistogram.ts'
import { firstLastDeparture } from './firstLastDeparture.ts'
import { smallFeed } from './fixtures/smallFeed.ts'
import { runningCount } from './runningCount.ts'
import { groupStops } from './stopGroups.ts'
import { departuresFrom, stopTimetable } from './stopTimetable.ts'
import { transitDay } from './transitDay.ts'

const day = transitDay(smallFeed, '2026-10-13')
const hour = 3600

describe('stop timetables', () => {
  it('list departures by route and headsign', () => {
    const [column, ...others] = stopTimetable(day, new Set(['middle']))
    expect(others).toEqual([])
    expect(column).toMatchObject({ route: 'coast', headsign: '西' })
    expect(column?.departures.map(({ time }) => time / hour)).toEqual([7.25, 12.25, 24])
  })

  it('nothing departs where a trip ends', () => {
    expect(stopTimetable(day, new Set(['west']))).toEqual([])
    expect(firstLastDeparture(day, new Set(['west']))).toBeNull()
  })

  it('a bus going on to another pole of the same stop has not left it', () => {
    expect(departuresFrom(day, new Set(['east', 'middle'])).map(({ stop }) => stop)).toEqual([
      'middle',
      'middle',
      'middle',
    ])
  })

  it('know the first and the last bus', () => {
    expect(firstLastDeparture(day, new Set(['east']))).toMatchObject({
      first: { time: 7 * hour },
      last: { time: 23.75 * hour },
      count: 3,
    })
    expect(firstLastDeparture(day)?.count).toBe(6)
  })
})

describe('groupStops', () => {
  it('joins poles of one name that are near each other', () => {
    expect(groupStops(smallFeed.stops).map(({ stops }) => stops.map(({ id }) => id))).toEqual([
      ['east'],
      ['middle'],
      ['west', 'west 2'],
    ])
  })

  it('keeps namesakes in different places apart, and joins a chain of poles', () => {
    const pole = (id: string, lon: number) => ({
      id,
      name: '新橋',
      kana: null,
      position: [lon, 34] as [number, number],
    })
    const stops = [pole('a', 131), pole('far', 131.5), pole('c', 131.004), pole('b', 131.002)]
    const groups = groupStops(stops).map((group) => group.stops.map(({ id }) => id).sort())
    expect(groups).toEqual([['far'], ['a', 'b', 'c']])
  })
})

describe('histograms of a day', () => {
  const bins = fc.integer({ min: 60, max: 7200 })

  it('count every departure once', () => {
    fc.assert(
      fc.property(bins, (binSeconds) => {
        const { counts } = departureHistogram(day, binSeconds)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(departuresFrom(day).length)
        expect(counts.length * binSeconds).toBeGreaterThan(24.25 * hour)
      }),
    )
  })

  it('count a trip in every bin it is under way in', () => {
    fc.assert(
      fc.property(bins, fc.integer({ min: 0, max: 86_399 }), (binSeconds, time) => {
        const { counts } = runningHistogram(day, binSeconds)
        expect(counts[Math.floor(time / binSeconds)]).toBeGreaterThanOrEqual(runningCount(day, time))
      }),
    )
    expect(runningHistogram(day, 1800).counts.filter(Boolean)).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('refuse a bin of no length', () => {
    expect(() => departureHistogram(day, 0)).toThrow('bin')
  })
})
