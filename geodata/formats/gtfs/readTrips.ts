import type { GtfsReport } from './gtfsReport.ts'
import { type GtfsFiles, readTable } from './gtfsTable.ts'

/** A row of trips.txt. `shape` is '' where there is none. */
export type GtfsTrip = {
  line: number
  id: string
  route: string
  service: string
  headsign: string
  shape: string
}

export const tripsFile = 'trips.txt'

type Known = ReadonlyMap<string, unknown>

/** Trips whose route and service exist; the others are reported and left out. */
export function readTrips(
  files: GtfsFiles,
  routes: Known,
  services: Known,
  report: GtfsReport,
): Map<string, GtfsTrip> {
  const needs = { file: tripsFile, required: true, columns: ['route_id', 'service_id', 'trip_id'] }
  const trips = new Map<string, GtfsTrip>()
  for (const row of readTable(files, needs, report)?.rows ?? []) {
    const trip: GtfsTrip = {
      line: row.line,
      id: row.cell('trip_id'),
      route: row.cell('route_id'),
      service: row.cell('service_id'),
      headsign: row.cell('trip_headsign'),
      shape: row.cell('shape_id'),
    }
    const known =
      refersTo(routes, trip.route, 'routes.txt', trip, report) &&
      refersTo(services, trip.service, 'calendar.txt, calendar_dates.txt', trip, report)
    if (!known) continue
    if (!trip.id || trips.has(trip.id)) {
      report.add('error', tripsFile, row.line, 'trip id', {
        ja: trip.id ? `便ID「${trip.id}」が重複しています` : '便IDが空です',
        en: trip.id ? `Trip id "${trip.id}" occurs twice` : 'The trip id is empty',
      })
    } else trips.set(trip.id, trip)
  }
  return trips
}

function refersTo(known: Known, id: string, where: string, trip: GtfsTrip, report: GtfsReport): boolean {
  if (known.has(id)) return true
  report.add('error', tripsFile, trip.line, `unknown ${where}`, {
    ja: `便「${trip.id}」の「${id}」が ${where} にありません。この便は使いません`,
    en: `Trip "${trip.id}" refers to "${id}", which is not in ${where}; the trip is left out`,
  })
  return false
}
