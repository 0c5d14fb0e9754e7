import { groupBy } from '#geodata/collections/groupBy.ts'
import type { BundledDataset } from '#geodata/schema/bundled.ts'
import type { NewFeature } from '#geodata/schema/feature.ts'
import type { TransitDay, TransitFeed, TransitTrip } from '#geodata/schema/transit.ts'
import { transportLink } from '#geodata/themes/transportLink.ts'
import { featureUid } from '../featureUid.ts'
import { jrbusDataset } from './jrbusDataset.ts'
import { jrbusSourceId, lines } from './jrbusSource.ts'
import { clock, countingNote, type TypicalDays } from './typicalDays.ts'

const id = 'jrbus_routes'

/** One line for each course a route's buses take: same stops in the same order along the same shape. */
export function jrbusRoutes(feed: TransitFeed, days: TypicalDays): BundledDataset {
  const note = countingNote(days)
  const courses = groupBy(feed.trips, courseOf)
  return {
    dataset: jrbusDataset(feed, transportLink, {
      id,
      title: { ja: 'JRバス路線', en: 'JR bus routes' },
      description: {
        ja: `萩市・下関市とその10km以内に来るJRバス中国の便が通る経路です。路線ごとに、停留所の順が同じ便を1本の線にまとめています。${note.ja}`,
        en: `Where the Chugoku JR Bus trips run that serve Hagi, Shimonoseki or a place within 10 km of them: one line for all trips of a route with the same stops. ${note.en}`,
      },
      geometry: 'line',
    }),
    features: [...courses.entries()].map(([course, trips]) => routeFeature(feed, days, course, trips)),
  }
}

function routeFeature(
  feed: TransitFeed,
  days: TypicalDays,
  course: string,
  trips: readonly TransitTrip[],
): NewFeature {
  const [trip] = trips
  const shape = feed.shapes.find((candidate) => candidate.id === trip?.shape)
  const route = feed.routes.find((candidate) => candidate.id === trip?.route)
  if (!trip || !shape || !route) throw new Error(`Course ${course}: expected a trip with a route and a shape`)
  const stopOf = (stopId: string | undefined) => feed.stops.find((stop) => stop.id === stopId)
  const [origin, destination] = [stopOf(trip.stops[0]), stopOf(trip.stops.at(-1))]
  const onDay = (day: TransitDay | null) => day?.trips.filter((candidate) => courseOf(candidate) === course)
  const starts = onDay(days.weekday)?.flatMap((weekdayTrip) => weekdayTrip.departures[0] ?? []) ?? []
  const line = lines.find(({ name }) => name === route.name)
  return {
    uid: featureUid(id, course),
    geometry: { type: 'LineString', coordinates: shape.coordinates },
    properties: {
      name: `${route.name} ${origin?.name} → ${destination?.name}`,
      name_kana: line?.kana ?? null,
      name_en: `${route.nameEn ?? route.name}: ${origin?.nameEn ?? origin?.name} → ${destination?.nameEn ?? destination?.name}`,
      kind: 'bus-route',
      operator: feed.publisher,
      line: route.name,
      origin: origin?.name ?? null,
      destination: destination?.name ?? null,
      via: viaOf(trip),
      stop_count: trip.stops.length,
      length_km: Math.round((shape.distances.at(-1) ?? 0) / 100) / 10,
      duration_min: Math.min(...trips.map(minutesOf)),
      timetable: 'known',
      weekday_departures: onDay(days.weekday)?.length ?? null,
      saturday_departures: onDay(days.saturday)?.length ?? null,
      holiday_departures: onDay(days.holiday)?.length ?? null,
      first_departure: starts.length > 0 ? clock(Math.min(...starts)) : null,
      last_departure: starts.length > 0 ? clock(Math.max(...starts)) : null,
      precision: 'exact',
      source: jrbusSourceId,
      source_id: shape.id,
      note: null,
    },
  }
}

const courseOf = ({ route, shape, stops }: TransitTrip) => [route, shape, ...stops].join(' ')

/** 「…経由」 out of the headsign's brackets. */
const viaOf = ({ headsign }: TransitTrip) => /（(.+)経由）$/.exec(headsign)?.[1] ?? null

const minutesOf = ({ arrivals, departures }: TransitTrip) =>
  Math.round(((arrivals.at(-1) ?? 0) - (departures[0] ?? 0)) / 60)
