import { groupBy } from '#geodata/collections/groupBy.ts'
import type { ServiceDate, TransitFeed } from '#geodata/schema/transit.ts'
import { type DayKind, dayKindOf } from './dayKind.ts'
import { runsOn } from './serviceCalendar.ts'
import { datesBetween } from './serviceDate.ts'

/**
 * A day that stands for its kind: the first one whose set of running services is the most frequent among all days of that
 * kind in the feed. Summer extras and the year's end do not decide what "on weekdays" means. Null where there is no such day.
 */
export function typicalDate(feed: TransitFeed, kind: DayKind): ServiceDate | null {
  const scheduleOf = (date: ServiceDate) =>
    feed.services.map((service) => (runsOn(service, date) ? '1' : '0')).join('')
  const days = datesBetween(feed.start, feed.end).filter((date) => dayKindOf(feed, date) === kind)
  const daysBySchedule = groupBy(days, scheduleOf)
  const [most] = [...daysBySchedule.entries()]
    .filter(([schedule]) => schedule.includes('1'))
    .map(([, dates]) => dates)
    .sort((a, b) => b.length - a.length)
  return most?.[0] ?? null
}
