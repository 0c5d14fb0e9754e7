import type { Database } from 'better-sqlite3'
import type { TransitFeed, TransitTrip } from '#geodata/schema/transit.ts'
import { encodeGeometry } from '../geometry/gpkgGeometry.ts'

/** Stores one version of a feed and makes it the current one of its id, in one transaction. */
export function putTransitFeed(db: Database, feed: TransitFeed): void {
  db.transaction(() => {
    const outdated = db
      .prepare<[string], number>('SELECT id FROM gtfs_feed WHERE feed_id = ?')
      .pluck()
      .all(feed.id)
    for (const number of outdated) removeFeed(db, number)
    insertFeed(db, feed)
    updateExtents(db)
  }).immediate()
}

function removeFeed(db: Database, feed: number): void {
  db.prepare('DELETE FROM gtfs_stop_times WHERE trip IN (SELECT id FROM gtfs_trips WHERE feed = ?)').run(feed)
  for (const table of ['trips', 'routes', 'calendar', 'calendar_dates', 'shapes', 'stops']) {
    db.prepare(`DELETE FROM gtfs_${table} WHERE feed = ?`).run(feed)
  }
  db.prepare('DELETE FROM gtfs_feed WHERE id = ?').run(feed)
}

function insertFeed(db: Database, feed: TransitFeed): void {
  const { lastInsertRowid: number } = db
    .prepare(
      `INSERT INTO gtfs_feed (feed_id, feed_version, current, title_ja, title_en, publisher, licence, credit, start_date, end_date, timezone)
       VALUES (@id, @version, 1, @ja, @en, @publisher, @licence, @credit, @start, @end, @timezone)`,
    )
    .run({
      id: feed.id,
      version: feed.version,
      ...feed.title,
      publisher: feed.publisher,
      licence: feed.licence,
      credit: feed.credit,
      start: feed.start,
      end: feed.end,
      timezone: feed.timezone,
    })
  const stop = db.prepare(
    'INSERT INTO gtfs_stops (geom, feed, stop_id, stop_name, stop_kana, stop_name_en) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { id, name, kana, nameEn = null, position } of feed.stops) {
    stop.run(encodeGeometry({ type: 'Point', coordinates: position }), number, id, name, kana, nameEn)
  }
  const shape = db.prepare('INSERT INTO gtfs_shapes (geom, feed, shape_id, distances) VALUES (?, ?, ?, ?)')
  for (const { id, coordinates, distances } of feed.shapes) {
    shape.run(encodeGeometry({ type: 'LineString', coordinates }), number, id, JSON.stringify(distances))
  }
  const route = db.prepare(
    'INSERT INTO gtfs_routes (feed, route_id, route_name, route_name_en, route_desc) VALUES (?, ?, ?, ?, ?)',
  )
  for (const { id, name, nameEn = null, description } of feed.routes) {
    route.run(number, id, name, nameEn, description)
  }
  insertServices(db, feed, number)
  const trip = db.prepare(
    'INSERT INTO gtfs_trips (feed, trip_id, route_id, service_id, trip_headsign, shape_id) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const each of feed.trips) {
    const { lastInsertRowid } = trip.run(number, each.id, each.route, each.service, each.headsign, each.shape)
    insertStopTimes(db, lastInsertRowid, each)
  }
}

function insertServices(db: Database, feed: TransitFeed, number: number | bigint): void {
  const service = db.prepare(
    `INSERT INTO gtfs_calendar (feed, service_id, monday, tuesday, wednesday, thursday, friday, saturday, sunday, start_date, end_date)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const exception = db.prepare(
    'INSERT INTO gtfs_calendar_dates (feed, service_id, date, exception_type) VALUES (?, ?, ?, ?)',
  )
  for (const { id, weekdays, start, end, added, removed } of feed.services) {
    service.run(number, id, ...weekdays.map(Number), start, end)
    for (const date of added) exception.run(number, id, date, 1)
    for (const date of removed) exception.run(number, id, date, 2)
  }
}

function insertStopTimes(db: Database, trip: number | bigint, each: TransitTrip): void {
  const time = db.prepare(
    `INSERT INTO gtfs_stop_times (trip, stop_sequence, stop_id, arrival_time, departure_time, shape_dist_traveled)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  for (const [sequence, stop] of each.stops.entries()) {
    const distance = each.distances?.[sequence] ?? null
    time.run(trip, sequence, stop, each.arrivals[sequence], each.departures[sequence], distance)
  }
}

function updateExtents(db: Database): void {
  for (const table of ['gtfs_stops', 'gtfs_shapes']) {
    const extent = db.prepare<[], string | null>(`SELECT kyoso_extent(geom) FROM ${table}`).pluck().get()
    const [west, south, east, north]: (number | null)[] = extent
      ? JSON.parse(extent)
      : [null, null, null, null]
    db.prepare(
      `UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?,
         last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?`,
    ).run(west, south, east, north, table)
  }
}
