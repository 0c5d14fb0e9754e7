import type { ServiceDate, TransitDay, TransitFeed } from '#geodata/schema/transit.ts'
import { dayKindOf } from './dayKind.ts'
import { nearestServiceDate, servicesOn } from './serviceCalendar.ts'

/** One service day of a feed: only what runs. A day outside the feed opens on the nearest day that is in it and says so. */
export function transitDay(feed: TransitFeed, asked: ServiceDate): TransitDay {
  const date = nearestServiceDate(feed, asked)
  const running = servicesOn(feed, date)
  const trips = feed.trips.filter((trip) => running.has(trip.service))
  const drawn = new Set(trips.map((trip) => trip.shape))
  const { trips: _trips, services: _services, shapes, ...header } = feed
  return {
    feed: header,
    date,
    ...(date === asked ? {} : { askedDate: asked }),
    dayKind: dayKindOf(feed, date),
    shapes: shapes.filter((shape) => drawn.has(shape.id)),
    trips,
  }
}
