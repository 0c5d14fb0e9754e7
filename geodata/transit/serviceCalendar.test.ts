import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactServices, serviceDates, serviceFromDates } from './compactServices.ts'
import { smallFeed } from './fixtures/smallFeed.ts'
import { nearestServiceDate, servicesOn } from './serviceCalendar.ts'
import { dateOfDayNumber, dayNumber, isServiceDate, weekdayOf } from './serviceDate.ts'

const dates = fc
  .uniqueArray(fc.integer({ min: 20_600, max: 20_800 }), { minLength: 1 })
  .map((numbers) => numbers.sort((a, b) => a - b).map(dateOfDayNumber))

describe('service dates', () => {
  it('count from Monday and know the calendar', () => {
    expect(weekdayOf('2026-10-12')).toBe(0)
    expect(weekdayOf('1969-12-28')).toBe(6)
    expect(isServiceDate('2028-02-29')).toBe(true)
    expect(isServiceDate('2026-02-29')).toBe(false)
    expect(isServiceDate('2026-2-1')).toBe(false)
    expect(() => dayNumber('tomorrow')).toThrow('YYYY-MM-DD')
  })
})

describe('services of a day', () => {
  it('follow calendar.txt, overruled by calendar_dates.txt', () => {
    expect([...servicesOn(smallFeed, '2026-10-13')]).toEqual(['weekday'])
    expect([...servicesOn(smallFeed, '2026-10-17')]).toEqual(['saturday'])
    expect([...servicesOn(smallFeed, '2026-10-12')]).toEqual(['sunday'])
    expect([...servicesOn(smallFeed, '2026-11-02')]).toEqual([])
  })

  it('a day outside the feed becomes the nearest one with service', () => {
    const weekdaysOnly = { ...smallFeed, services: smallFeed.services.slice(0, 1) }
    expect(nearestServiceDate(smallFeed, '2026-10-12')).toBe('2026-10-12')
    expect(nearestServiceDate(smallFeed, '2026-01-01')).toBe('2026-10-01')
    expect(nearestServiceDate(smallFeed, '2030-01-01')).toBe('2026-10-31')
    expect(nearestServiceDate(weekdaysOnly, '2030-01-01')).toBe('2026-10-30')
    expect(nearestServiceDate({ ...smallFeed, services: [] }, '2030-01-01')).toBe('2026-10-31')
  })
})

describe('compactServices', () => {
  it('keeps every day a service runs, whatever the days', () => {
    fc.assert(
      fc.property(dates, (days) => {
        expect(serviceDates(serviceFromDates('any', days))).toEqual(days)
      }),
    )
  })

  it('needs no exception for a plain weekly pattern', () => {
    const mondays = ['2026-10-05', '2026-10-12', '2026-10-19']
    expect(serviceFromDates('mondays', mondays)).toMatchObject({
      weekdays: [true, false, false, false, false, false, false],
      added: [],
      removed: [],
    })
  })

  it('makes one of services that run on the same days, and drops those that never run', () => {
    const twins = smallFeed.services.map((service) => ({ ...service, id: `${service.id} twin` }))
    const never = { ...serviceFromDates('never', ['2026-10-01']), removed: ['2026-10-01'] }
    const compact = compactServices({
      ...smallFeed,
      services: [...smallFeed.services, ...twins, never],
      trips: smallFeed.trips.map((trip, i) => (i === 0 ? { ...trip, service: 'weekday twin' } : trip)),
    })
    expect(compact.services.map(({ id }) => id)).toEqual(['weekday', 'saturday', 'sunday'])
    expect(compact.trips[0]?.service).toBe('weekday')
    expect(compact.trips).toHaveLength(smallFeed.trips.length)
  })
})
