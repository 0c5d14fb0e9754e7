import { describe, expect, it } from 'vitest'
import { serviceFromDates } from './compactServices.ts'
import { dayKindOf } from './dayKind.ts'
import { smallFeed } from './fixtures/smallFeed.ts'
import { transitDay } from './transitDay.ts'
import { typicalDate } from './typicalDate.ts'

describe('transitDay', () => {
  it('holds the trips of the day and what they drive along', () => {
    const day = transitDay(smallFeed, '2026-10-13')
    expect(day.trips.map(({ id }) => id)).toEqual(['w1', 'w2', 'w3'])
    expect(day.shapes).toHaveLength(1)
    expect(day.feed).not.toHaveProperty('services')
    expect(day).not.toHaveProperty('askedDate')
  })

  it('says so when the asked day lies outside the feed', () => {
    expect(transitDay(smallFeed, '2027-05-01')).toMatchObject({ date: '2026-10-31', askedDate: '2027-05-01' })
  })
})

describe('the kind of a day', () => {
  it('is told from the trips that run, not from a list of holidays', () => {
    expect(dayKindOf(smallFeed, '2026-10-13')).toBe('weekday')
    expect(dayKindOf(smallFeed, '2026-10-17')).toBe('saturday')
    expect(dayKindOf(smallFeed, '2026-10-18')).toBe('holiday')
    expect(dayKindOf(smallFeed, '2026-10-12')).toBe('holiday')
  })

  it('a feed that says nothing of a holiday has none', () => {
    const services = smallFeed.services.map((service) => ({ ...service, added: [], removed: [] }))
    expect(dayKindOf({ ...smallFeed, services }, '2026-10-12')).toBe('weekday')
  })

  it('a typical day is one of the most frequent timetable', () => {
    const festival = serviceFromDates('festival', ['2026-10-01'])
    const withFestival = { ...smallFeed, services: [...smallFeed.services, festival] }
    expect(typicalDate(withFestival, 'weekday')).toBe('2026-10-02')
    expect(typicalDate(smallFeed, 'weekday')).toBe('2026-10-01')
    expect(typicalDate(smallFeed, 'holiday')).toBe('2026-10-04')
  })

  it('there is no typical day of a kind on which nothing runs', () => {
    const services = smallFeed.services.filter(({ id }) => id === 'weekday')
    expect(typicalDate({ ...smallFeed, services }, 'saturday')).toBeNull()
  })
})
