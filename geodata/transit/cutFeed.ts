import type { TransitFeed, TransitTrip } from '#geodata/schema/transit.ts'

/** The feed with only the trips that `keep` wants, each whole, and only the stops, routes, shapes and services they use. */
export function cutFeed(feed: TransitFeed, keep: (trip: TransitTrip) => boolean): TransitFeed {
  const trips = feed.trips.filter(keep)
  const stops = new Set(trips.flatMap((trip) => trip.stops))
  const routes = new Set(trips.map((trip) => trip.route))
  const shapes = new Set(trips.map((trip) => trip.shape))
  const services = new Set(trips.map((trip) => trip.service))
  return {
    ...feed,
    trips,
    stops: feed.stops.filter((stop) => stops.has(stop.id)),
    routes: feed.routes.filter((route) => routes.has(route.id)),
    shapes: feed.shapes.filter((shape) => shapes.has(shape.id)),
    services: feed.services.filter((service) => services.has(service.id)),
  }
}
