import type { Migration } from './migration.ts'

/**
 * Timetables, after GTFS, keyed by feed and its version; one version of a feed is current. Stops and shapes are feature tables,
 * the rest attribute tables.
 */
export const transit: Migration = {
  number: 4,
  name: 'transit',
  sql: `
    CREATE TABLE gtfs_feed (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      feed_id TEXT NOT NULL,
      feed_version TEXT NOT NULL,
      current BOOLEAN NOT NULL DEFAULT 0,
      title_ja TEXT NOT NULL,
      title_en TEXT NOT NULL,
      publisher TEXT NOT NULL,
      licence TEXT NOT NULL,
      credit TEXT NOT NULL,
      start_date DATE NOT NULL,
      end_date DATE NOT NULL,
      timezone TEXT NOT NULL
    );
    CREATE UNIQUE INDEX gtfs_feed_current ON gtfs_feed (feed_id) WHERE current;

    CREATE TABLE gtfs_stops (
      fid INTEGER PRIMARY KEY AUTOINCREMENT,
      geom BLOB,
      feed INTEGER NOT NULL,
      stop_id TEXT NOT NULL,
      stop_name TEXT NOT NULL,
      stop_kana TEXT,
      stop_name_en TEXT
    );
    CREATE UNIQUE INDEX gtfs_stops_key ON gtfs_stops (feed, stop_id);

    CREATE TABLE gtfs_shapes (
      fid INTEGER PRIMARY KEY AUTOINCREMENT,
      geom BLOB,
      feed INTEGER NOT NULL,
      shape_id TEXT NOT NULL,
      distances TEXT NOT NULL
    );
    CREATE UNIQUE INDEX gtfs_shapes_key ON gtfs_shapes (feed, shape_id);

    CREATE TABLE gtfs_routes (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      feed INTEGER NOT NULL,
      route_id TEXT NOT NULL,
      route_name TEXT NOT NULL,
      route_name_en TEXT,
      route_desc TEXT NOT NULL
    );
    CREATE UNIQUE INDEX gtfs_routes_key ON gtfs_routes (feed, route_id);

    CREATE TABLE gtfs_calendar (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      feed INTEGER NOT NULL,
      service_id TEXT NOT NULL,
      monday BOOLEAN NOT NULL, tuesday BOOLEAN NOT NULL, wednesday BOOLEAN NOT NULL, thursday BOOLEAN NOT NULL,
      friday BOOLEAN NOT NULL, saturday BOOLEAN NOT NULL, sunday BOOLEAN NOT NULL,
      start_date DATE NOT NULL,
      end_date DATE NOT NULL
    );
    CREATE UNIQUE INDEX gtfs_calendar_key ON gtfs_calendar (feed, service_id);

    CREATE TABLE gtfs_calendar_dates (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      feed INTEGER NOT NULL,
      service_id TEXT NOT NULL,
      date DATE NOT NULL,
      exception_type INTEGER NOT NULL CHECK (exception_type IN (1, 2))
    );
    CREATE UNIQUE INDEX gtfs_calendar_dates_key ON gtfs_calendar_dates (feed, service_id, date);

    CREATE TABLE gtfs_trips (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      feed INTEGER NOT NULL,
      trip_id TEXT NOT NULL,
      route_id TEXT NOT NULL,
      service_id TEXT NOT NULL,
      trip_headsign TEXT NOT NULL,
      shape_id TEXT
    );
    CREATE UNIQUE INDEX gtfs_trips_key ON gtfs_trips (feed, trip_id);
    CREATE INDEX gtfs_trips_service ON gtfs_trips (feed, service_id);

    CREATE TABLE gtfs_stop_times (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      trip INTEGER NOT NULL REFERENCES gtfs_trips (id),
      stop_sequence INTEGER NOT NULL,
      stop_id TEXT NOT NULL,
      arrival_time INTEGER NOT NULL,
      departure_time INTEGER NOT NULL,
      shape_dist_traveled REAL
    );
    CREATE UNIQUE INDEX gtfs_stop_times_key ON gtfs_stop_times (trip, stop_sequence);

    INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
      ('gtfs_stops', 'features', '時刻表：停留所', 'feed は gtfs_feed の id', 4326),
      ('gtfs_shapes', 'features', '時刻表：経路', 'feed は gtfs_feed の id', 4326);
    INSERT INTO gpkg_geometry_columns VALUES
      ('gtfs_stops', 'geom', 'POINT', 4326, 0, 0),
      ('gtfs_shapes', 'geom', 'LINESTRING', 4326, 0, 0);
    INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
      ('gtfs_feed', 'attributes', '時刻表：フィード', '公開者の版ごとに一行'),
      ('gtfs_routes', 'attributes', '時刻表：系統', ''),
      ('gtfs_calendar', 'attributes', '時刻表：運行日', ''),
      ('gtfs_calendar_dates', 'attributes', '時刻表：運行日の例外', ''),
      ('gtfs_trips', 'attributes', '時刻表：便', ''),
      ('gtfs_stop_times', 'attributes', '時刻表：停車時刻', '時刻は運行日の秒数（GTFS）');
  `,
}
