import type { Database } from 'better-sqlite3'
import type {
  ServiceDate,
  TransitDay,
  TransitFeed,
  TransitService,
  TransitShape,
  TransitStop,
  TransitTrip,
} from '#geodata/schema/transit.ts'
import { transitDay } from '#geodata/transit/transitDay.ts'
import { decodeGeometry } from '../geometry/gpkgGeometry.ts'

type FeedRow = {
  id: number
  feed_id: string
  feed_version: string
  title_ja: string
  title_en: string
  publisher: string
  licence: string
  credit: string
  start_date: string
  end_date: string
  timezone: string
}

export type FeedHeader = Omit<TransitFeed, 'trips' | 'services' | 'shapes' | 'stops'>

/** The stored feeds, each read once per version: a version never changes under its number. */
export class TransitFeeds {
  readonly #db: Database
  readonly #read = new Map<number, TransitFeed>()

  constructor(db: Database) {
    this.#db = db
  }

  headers(): FeedHeader[] {
    return this.#db
      .prepare<[], FeedRow>('SELECT * FROM gtfs_feed WHERE current ORDER BY feed_id')
      .all()
      .map((row) => header(this.#db, row))
  }

  day(feed: string, date: ServiceDate): TransitDay | undefined {
    const found = this.feed(feed)
    return found && transitDay(found, date)
  }

  feed(id: string): TransitFeed | undefined {
    const row = this.#db
      .prepare<[string], FeedRow>('SELECT * FROM gtfs_feed WHERE current AND feed_id = ?')
      .get(id)
    return row && this.#feed(row)
  }

  #feed(row: FeedRow): TransitFeed {
    const known = this.#read.get(row.id)
    if (known) return known
    const feed = {
      ...header(this.#db, row),
      stops: stops(this.#db, row.id),
      shapes: shapes(this.#db, row.id),
      services: services(this.#db, row.id),
      trips: trips(this.#db, row.id),
    }
    for (const [number, old] of this.#read) if (old.id === feed.id) this.#read.delete(number)
    this.#read.set(row.id, feed)
    return feed
  }
}

function header(db: Database, row: FeedRow): FeedHeader {
  return {
    id: row.feed_id,
    version: row.feed_version,
    title: { ja: row.title_ja, en: row.title_en },
    publisher: row.publisher,
    licence: row.licence,
    credit: row.credit,
    start: row.start_date,
    end: row.end_date,
    timezone: row.timezone,
    routes: db
      .prepare<[number], { id: string; name: string; nameEn: string | null; description: string }>(
        `SELECT route_id AS id, route_name AS name, route_name_en AS nameEn, route_desc AS description
         FROM gtfs_routes WHERE feed = ? ORDER BY gtfs_routes.id`,
      )
      .all(row.id)
      .map(({ nameEn, ...route }) => ({ ...route, ...(nameEn === null ? {} : { nameEn }) })),
  }
}

function stops(db: Database, feed: number): TransitStop[] {
  return db
    .prepare<
      [number],
      { id: string; name: string; kana: string | null; nameEn: string | null; geom: Buffer }
    >(
      `SELECT stop_id AS id, stop_name AS name, stop_kana AS kana, stop_name_en AS nameEn, geom
       FROM gtfs_stops WHERE feed = ? ORDER BY fid`,
    )
    .all(feed)
    .map(({ geom, nameEn, ...stop }) => {
      const geometry = decodeGeometry(geom)
      const [lon = Number.NaN, lat = Number.NaN] = geometry.type === 'Point' ? geometry.coordinates : []
      return { ...stop, ...(nameEn === null ? {} : { nameEn }), position: [lon, lat] }
    })
}

function shapes(db: Database, feed: number): TransitShape[] {
  return db
    .prepare<[number], { id: string; distances: string; geom: Buffer }>(
      'SELECT shape_id AS id, distances, geom FROM gtfs_shapes WHERE feed = ? ORDER BY fid',
    )
    .all(feed)
    .map(({ id, distances, geom }) => {
      const geometry = decodeGeometry(geom)
      const line = geometry.type === 'LineString' ? geometry.coordinates : []
      return {
        id,
        coordinates: line.map(([lon = Number.NaN, lat = Number.NaN]) => [lon, lat]),
        distances: JSON.parse(distances),
      }
    })
}

type CalendarRow = { service_id: string; days: string; start_date: string; end_date: string }

function services(db: Database, feed: number): TransitService[] {
  const exceptions = db
    .prepare<[number], { service_id: string; date: string; exception_type: 1 | 2 }>(
      'SELECT service_id, date, exception_type FROM gtfs_calendar_dates WHERE feed = ? ORDER BY id',
    )
    .all(feed)
  const datesOf = (id: string, type: 1 | 2): string[] =>
    exceptions.filter((row) => row.service_id === id && row.exception_type === type).map((row) => row.date)
  return db
    .prepare<[number], CalendarRow>(
      `SELECT service_id, start_date, end_date,
         monday || tuesday || wednesday || thursday || friday || saturday || sunday AS days
       FROM gtfs_calendar WHERE feed = ? ORDER BY id`,
    )
    .all(feed)
    .map((row) => {
      const runs = (day: number): boolean => row.days[day] === '1'
      return {
        id: row.service_id,
        weekdays: [runs(0), runs(1), runs(2), runs(3), runs(4), runs(5), runs(6)],
        start: row.start_date,
        end: row.end_date,
        added: datesOf(row.service_id, 1),
        removed: datesOf(row.service_id, 2),
      }
    })
}

type StopTimeRow = { trip: number; stop: string; arrival: number; departure: number; distance: number | null }

function trips(db: Database, feed: number): TransitTrip[] {
  const byNumber = new Map<number, TransitTrip>()
  const rows = db
    .prepare<
      [number],
      { number: number } & Pick<TransitTrip, 'id' | 'route' | 'service' | 'headsign' | 'shape'>
    >(
      `SELECT id AS number, trip_id AS id, route_id AS route, service_id AS service, trip_headsign AS headsign, shape_id AS shape
       FROM gtfs_trips WHERE feed = ? ORDER BY number`,
    )
    .all(feed)
  for (const { number, ...trip } of rows) {
    byNumber.set(number, {
      ...trip,
      stops: [],
      arrivals: [],
      departures: [],
      distances: trip.shape ? [] : null,
    })
  }
  const times = db
    .prepare<[number], StopTimeRow>(
      `SELECT trip, t.stop_id AS stop, arrival_time AS arrival, departure_time AS departure, shape_dist_traveled AS distance
       FROM gtfs_stop_times t JOIN gtfs_trips r ON r.id = t.trip WHERE r.feed = ? ORDER BY trip, stop_sequence`,
    )
    .all(feed)
  for (const { trip: number, stop, arrival, departure, distance } of times) {
    const trip = byNumber.get(number)
    trip?.stops.push(stop)
    trip?.arrivals.push(arrival)
    trip?.departures.push(departure)
    if (distance !== null) trip?.distances?.push(distance)
    else if (trip) trip.distances = null
  }
  return [...byNumber.values()]
}
