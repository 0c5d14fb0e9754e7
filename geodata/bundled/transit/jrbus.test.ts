import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeFeed } from '#geodata/transit/decodeFeed.ts'
import { interpolate } from '#geodata/transit/interpolate.ts'
import { metresBetween } from '#geodata/transit/metres.ts'
import { groupStops } from '#geodata/transit/stopGroups.ts'
import { stopTimetable } from '#geodata/transit/stopTimetable.ts'
import { transitDay } from '#geodata/transit/transitDay.ts'
import { buildVehicleIndex } from '#geodata/transit/vehicleIndex.ts'
import { positionsAt } from '#geodata/transit/vehiclePositions.ts'

const text = readFileSync(new URL('jrbus.json', import.meta.url), 'utf8')
const feed = decodeFeed(JSON.parse(text))
const routeName = new Map(feed.routes.map((route) => [route.id, route.name]))
const stops = new Map(feed.stops.map((stop) => [stop.id, stop]))
const shapes = new Map(feed.shapes.map((shape) => [shape.id, shape]))

const poles = (name: string) =>
  new Set(
    groupStops(feed.stops)
      .find((group) => group.name === name)
      ?.stops.map(({ id }) => id),
  )

describe('the bundled timetable of JRバス中国', () => {
  it('holds every trip in and near the two cities, small', () => {
    const counts = Object.fromEntries(
      feed.routes.map((route) => [route.name, feed.trips.filter((trip) => trip.route === route.id).length]),
    )
    expect(counts).toEqual({ 防長線: 224, スーパーはぎ号: 12, 秋吉線: 32, 秋芳洞循環バス: 15 })
    expect(text.length).toBeLessThan(200_000)
    expect(feed).toMatchObject({ start: '2026-08-13', end: '2027-02-13', licence: 'CC0' })
  })

  it('knows how every stop is read, and its English name', () => {
    expect(feed.stops.filter(({ kana, nameEn }) => !kana || !nameEn)).toEqual([])
    expect(feed.stops.find(({ name }) => name === '東萩')).toMatchObject({
      kana: 'ひがしはぎ',
      nameEn: 'Higashi-Hagi',
    })
  })

  it('places every stop beside its bus, in order', () => {
    for (const trip of feed.trips) {
      const shape = shapes.get(trip.shape ?? '')
      const distances = trip.distances ?? []
      expect(distances).toEqual(distances.toSorted((a, b) => a - b))
      trip.stops.forEach((id, i) => {
        const along = (axis: 0 | 1) =>
          interpolate(
            shape?.distances ?? [],
            shape?.coordinates.map((position) => position[axis]) ?? [],
            distances[i] ?? 0,
          )
        const position = stops.get(id)?.position ?? [0, 0]
        expect(metresBetween([along(0), along(1)], position), `${id} on ${trip.shape}`).toBeLessThan(80)
      })
    }
  })

  it('lets no bus fly: at most 60 km/h, whole minutes allowed for', () => {
    for (const trip of feed.trips) {
      trip.distances?.forEach((metres, i) => {
        const way = metres - (trip.distances?.[i - 1] ?? metres)
        const seconds = (trip.arrivals[i] ?? 0) - (trip.departures[i - 1] ?? 0) + 60
        expect((way / seconds) * 3.6, `${trip.id} stop ${i}`).toBeLessThan(60)
      })
    }
  })

  it('on a weekday 18 buses leave 佐々並: 9 to 萩, 9 to 山口', () => {
    const day = transitDay(feed, '2026-11-25')
    expect(day).toMatchObject({ date: '2026-11-25', dayKind: 'weekday' })
    const columns = stopTimetable(day, poles('佐々並'))
    const counts = new Map<string, number>()
    for (const { headsign, departures } of columns) {
      const towards = headsign.startsWith('東萩') ? '萩' : '山口'
      counts.set(towards, (counts.get(towards) ?? 0) + departures.length)
    }
    expect(Object.fromEntries(counts)).toEqual({ 萩: 9, 山口: 9 })
  })

  it('スーパーはぎ号 takes its motorway on a Saturday', () => {
    const day = transitDay(feed, '2026-11-28')
    const index = buildVehicleIndex(day)
    const number = index.trips.findIndex((trip) => routeName.get(trip.route) === 'スーパーはぎ号')
    const half = ((index.starts[number] ?? 0) + (index.ends[number] ?? 0)) / 2
    const vehicles = positionsAt(index, half)
    const vehicle = vehicles.trips.indexOf(number)
    expect(day.dayKind).toBe('saturday')
    expect(vehicles.positions[2 * vehicle + 1]).toBeGreaterThan(34.15)
    expect(vehicles.positions[2 * vehicle + 1]).toBeLessThan(34.35)
  })

  it('has no trips on Sundays: the published feed has none', () => {
    expect(transitDay(feed, '2026-11-29').trips).toEqual([])
  })
})
