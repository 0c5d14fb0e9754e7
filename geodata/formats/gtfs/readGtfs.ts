import type { UserError } from '#geodata/schema/problem.ts'
import type { ServiceDate, TransitFeed, TransitService } from '#geodata/schema/transit.ts'
import { assembleTrips } from './assembleTrips.ts'
import { expandFrequencies } from './expandFrequencies.ts'
import { type GtfsReport, makeReport } from './gtfsReport.ts'
import { type GtfsFiles, type GtfsRow, readTable } from './gtfsTable.ts'
import { parseDate } from './gtfsValues.ts'
import { readRoutes } from './readRoutes.ts'
import { readServices } from './readServices.ts'
import { readShapes } from './readShapes.ts'
import { readStops } from './readStops.ts'
import { readStopTimes } from './readStopTimes.ts'
import { readTranslations } from './readTranslations.ts'
import { readTrips } from './readTrips.ts'

/** What GTFS itself does not say about a feed. */
export type FeedIdentity = Pick<TransitFeed, 'id' | 'title' | 'licence' | 'credit'>

/** `feed` is null where no trip at all could be read; else it holds everything that could be, whatever `problems` says. */
export type GtfsReading = { feed: TransitFeed | null; problems: UserError[] }

/**
 * Reads a static GTFS or GTFS-JP feed (GTFS Schedule Reference) from its texts by file name, e.g. `stops.txt`. Mistakes are
 * listed with the place (`stop_times.txt:123`) and what they touch is left out or filled in; the rest goes on.
 */
export function readGtfs(files: GtfsFiles, identity: FeedIdentity): GtfsReading {
  const report = makeReport()
  const translate = readTranslations(files, report)
  const stops = readStops(files, translate, report)
  const routes = readRoutes(files, translate, report)
  const services = readServices(files, report)
  const shapes = readShapes(files, report)
  const rows = readTrips(files, routes, services, report)
  const calls = readStopTimes(files, stops, report)
  const trips = expandFrequencies(files, assembleTrips({ stops, shapes, trips: rows, calls }, report), report)
  const info = firstRow(files, 'feed_info.txt', false, report)
  const agency = firstRow(files, 'agency.txt', true, report)
  const span = readSpan(info, services)
  if (!span || trips.length === 0) {
    report.add('error', 'trips.txt', 0, 'no trips', {
      ja: '使える便が1本もありません',
      en: 'There is not a single usable trip',
    })
    return { feed: null, problems: report.problems() }
  }
  const feed: TransitFeed = {
    ...identity,
    ...span,
    version: info?.cell('feed_version') ?? '',
    publisher: info?.cell('feed_publisher_name') || (agency?.cell('agency_name') ?? ''),
    timezone: agency?.cell('agency_timezone') || 'Asia/Tokyo',
    stops: [...stops.values()],
    routes: [...routes.values()],
    shapes: [...shapes.values()].map(({ id, coordinates, distances }) => ({ id, coordinates, distances })),
    trips,
    services: [...services.values()],
  }
  return { feed, problems: report.problems() }
}

/** feed_info.txt where it says so, else the first and last day the calendars name. Null where they name none. */
function readSpan(
  info: GtfsRow | null,
  services: ReadonlyMap<string, TransitService>,
): { start: ServiceDate; end: ServiceDate } | null {
  let first: ServiceDate | null = null
  let last: ServiceDate | null = null
  for (const service of services.values()) {
    for (const date of [service.start, service.end, ...service.added]) {
      if (first === null || date < first) first = date
      if (last === null || date > last) last = date
    }
  }
  if (first === null || last === null) return null
  return {
    start: parseDate(info?.cell('feed_start_date') ?? '') ?? first,
    end: parseDate(info?.cell('feed_end_date') ?? '') ?? last,
  }
}

function firstRow(files: GtfsFiles, file: string, required: boolean, report: GtfsReport): GtfsRow | null {
  return readTable(files, { file, required, columns: [] }, report)?.rows[0] ?? null
}
