import { groupBy } from '#geodata/collections/groupBy.ts'
import type { ServiceDate, TransitFeed, TransitService } from '#geodata/schema/transit.ts'
import { runsOn } from './serviceCalendar.ts'
import { datesBetween, weekdayOf } from './serviceDate.ts'

/**
 * The feed with services that run on the same days made one, under the first one's id, and each written as the weekly pattern
 * that needs the fewest exceptions. Publishers' programs write a service per trip and list every date; what runs when stays
 * the same. Services that never run lose their trips.
 */
export function compactServices(feed: TransitFeed): TransitFeed {
  const sameDays = groupBy(feed.services, (service) => serviceDates(service).join(' '))
  sameDays.delete('')
  const mergedInto = new Map<string, string>()
  const services = [...sameDays.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    for (const service of group) mergedInto.set(service.id, first.id)
    return [serviceFromDates(first.id, serviceDates(first))]
  })
  const trips = feed.trips.flatMap((trip) => {
    const service = mergedInto.get(trip.service)
    return service === undefined ? [] : [{ ...trip, service }]
  })
  return { ...feed, services, trips }
}

/** Every day on which a service is active, in order. */
export function serviceDates(service: TransitService): ServiceDate[] {
  const named = [...service.added, ...service.removed]
  const first = [service.start, ...named].reduce((a, b) => (a < b ? a : b))
  const last = [service.end, ...named].reduce((a, b) => (a > b ? a : b))
  return datesBetween(first, last).filter((date) => runsOn(service, date))
}

/** A service that runs on exactly these days, of which there is at least one and which are in order. */
export function serviceFromDates(id: string, dates: readonly ServiceDate[]): TransitService {
  const start = dates[0]
  const end = dates.at(-1)
  if (!start || !end) throw new Error(`Service ${id}: expected at least one date`)
  const running = new Set(dates)
  const patternFor = (weekday: number) => {
    const candidates = datesBetween(start, end).filter((date) => weekdayOf(date) === weekday)
    return candidates.filter((date) => running.has(date)).length * 2 > candidates.length
  }
  const service: TransitService = {
    id,
    weekdays: [
      patternFor(0),
      patternFor(1),
      patternFor(2),
      patternFor(3),
      patternFor(4),
      patternFor(5),
      patternFor(6),
    ],
    start,
    end,
    added: [],
    removed: [],
  }
  for (const date of datesBetween(start, end)) {
    const byPattern = service.weekdays[weekdayOf(date)] === true
    if (running.has(date) && !byPattern) service.added.push(date)
    if (!running.has(date) && byPattern) service.removed.push(date)
  }
  return service
}
