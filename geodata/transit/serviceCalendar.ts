import type { ServiceDate, TransitFeed, TransitService } from '#geodata/schema/transit.ts'
import { addDays, weekdayOf } from './serviceDate.ts'

/**
 * Whether a service (GTFS `service_id`) is active on a day: calendar_dates.txt overrules the weekly pattern of calendar.txt,
 * also outside `start_date` and `end_date`.
 */
export function runsOn(service: TransitService, date: ServiceDate): boolean {
  if (service.added.includes(date)) return true
  if (service.removed.includes(date)) return false
  return runsByPattern(service, date, weekdayOf(date))
}

/** The weekly pattern of calendar.txt alone, as if `date` fell on `weekday` (0 is Monday). */
export function runsByPattern(service: TransitService, date: ServiceDate, weekday: number): boolean {
  return service.start <= date && date <= service.end && service.weekdays[weekday] === true
}

/** Ids of the services active on a day. */
export function servicesOn(feed: Pick<TransitFeed, 'services'>, date: ServiceDate): Set<string> {
  return new Set(feed.services.filter((service) => runsOn(service, date)).map((service) => service.id))
}

/** A day inside the feed is itself, even without service; one outside becomes the nearest day on which something runs. */
export function nearestServiceDate(
  feed: Pick<TransitFeed, 'services' | 'start' | 'end'>,
  asked: ServiceDate,
): ServiceDate {
  if (feed.start <= asked && asked <= feed.end) return asked
  const [edge, inwards] = asked > feed.end ? [feed.end, -1] : [feed.start, 1]
  let date = edge
  while (feed.start <= date && date <= feed.end) {
    if (servicesOn(feed, date).size > 0) return date
    date = addDays(date, inwards)
  }
  return edge
}
