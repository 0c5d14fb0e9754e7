import type { ServiceDate, TransitDay, TransitFeed } from '#geodata/schema/transit.ts'
import { runsByPattern, servicesOn } from './serviceCalendar.ts'
import { weekdayOf } from './serviceDate.ts'

export type DayKind = TransitDay['dayKind']

export const dayKinds: readonly DayKind[] = ['weekday', 'saturday', 'holiday']

/**
 * Which timetable a day has, told from the trips that run and not from a list of holidays: of the seven weekly patterns of
 * calendar.txt, the one that differs from the day's real trips by the fewest. A Monday on which calendar_dates.txt swaps the
 * weekday services for the Sunday ones is a holiday; a public holiday the feed says nothing of stays a weekday.
 */
export function dayKindOf(feed: Pick<TransitFeed, 'services' | 'trips'>, date: ServiceDate): DayKind {
  const running = servicesOn(feed, date)
  const tripCounts = countTrips(feed)
  const difference = (weekday: number) =>
    feed.services
      .filter((service) => runsByPattern(service, date, weekday) !== running.has(service.id))
      .reduce((sum, service) => sum + (tripCounts.get(service.id) ?? 0), 0)

  let best = weekdayOf(date)
  for (let weekday = 0; weekday < 7; weekday++) {
    if (difference(weekday) < difference(best)) best = weekday
  }
  return kindOfWeekday(best)
}

function countTrips(feed: Pick<TransitFeed, 'trips'>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const trip of feed.trips) counts.set(trip.service, (counts.get(trip.service) ?? 0) + 1)
  return counts
}

function kindOfWeekday(weekday: number): DayKind {
  if (weekday === 6) return 'holiday'
  return weekday === 5 ? 'saturday' : 'weekday'
}
