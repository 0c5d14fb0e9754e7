import type { TransitFeed, TransitTrip } from '#geodata/schema/transit.ts'
import type { PackedFeed } from './packedFeed.ts'

/** Packs a timetable for a file; `decodeFeed` gives it back with coordinates to 1e-6 degree and metres to 0.1. */
export function encodeFeed(feed: TransitFeed): PackedFeed {
  const { stops, routes, shapes, trips, services, ...header } = feed
  const numbers = {
    stop: numbering(stops),
    route: numbering(routes),
    shape: numbering(shapes),
    service: numbering(services),
  }
  const headsigns = interning<string>()
  const patterns = interning<PackedFeed['patterns'][number]>()
  const timings = interning<number[]>()
  const packedTrips = trips.map((trip): PackedFeed['trips'][number] => {
    const pattern = patterns.numberOf({
      route: numbers.route(trip.route),
      shape: trip.shape === null ? -1 : numbers.shape(trip.shape),
      headsign: headsigns.numberOf(trip.headsign),
      stops: trip.stops.map(numbers.stop),
      metres: differences(trip.distances ?? [], metreUnits),
    })
    const timing = timings.numberOf(timingOf(trip))
    return [trip.id, numbers.service(trip.service), pattern, timing, trip.arrivals[0] ?? 0]
  })
  return {
    format: 'kyoso-transit-1',
    feed: header,
    stops: {
      id: stops.map((stop) => stop.id),
      name: stops.map((stop) => stop.name),
      kana: stops.map((stop) => stop.kana),
      nameEn: stops.map((stop) => stop.nameEn ?? null),
      ...packPositions(stops.map((stop) => stop.position)),
    },
    routes,
    services: services.map((service) => ({
      ...service,
      weekdays: service.weekdays.map((runs) => (runs ? '1' : '0')).join(''),
    })),
    shapes: shapes.map(({ id, coordinates, distances }) => ({
      id,
      ...packPositions(coordinates),
      metres: differences(distances, metreUnits),
    })),
    headsigns: headsigns.list,
    patterns: patterns.list,
    timings: timings.list,
    trips: packedTrips,
  }
}

const degreeUnits = 1e6
const metreUnits = 10

function packPositions(positions: readonly [number, number][]) {
  const lon = positions.map((position) => position[0])
  const lat = positions.map((position) => position[1])
  return { lon: differences(lon, degreeUnits), lat: differences(lat, degreeUnits) }
}

function differences(values: readonly number[], unitsPerOne: number): number[] {
  const units = values.map((value) => Math.round(value * unitsPerOne))
  return units.map((value, i) => value - (units[i - 1] ?? 0))
}

function timingOf({ arrivals, departures }: TransitTrip): number[] {
  const moments = arrivals.flatMap((arrival, i) => [arrival, departures[i] ?? arrival])
  return moments.slice(1).map((moment, i) => moment - (moments[i] ?? 0))
}

function numbering(things: readonly { id: string }[]) {
  const numbers = new Map(things.map((thing, i) => [thing.id, i]))
  return (id: string): number => {
    const number = numbers.get(id)
    if (number === undefined)
      throw new Error(`Timetable: a trip refers to "${id}", which the feed does not have`)
    return number
  }
}

function interning<Value>() {
  const list: Value[] = []
  const numbers = new Map<string, number>()
  const numberOf = (value: Value): number => {
    const key = JSON.stringify(value)
    const number = numbers.get(key) ?? list.push(value) - 1
    numbers.set(key, number)
    return number
  }
  return { list, numberOf }
}
