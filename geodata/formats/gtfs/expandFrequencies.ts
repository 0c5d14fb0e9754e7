import type { TransitTrip } from '#geodata/schema/transit.ts'
import type { GtfsReport } from './gtfsReport.ts'
import { type GtfsFiles, readTable } from './gtfsTable.ts'
import { parseTime, parseWholeNumber } from './gtfsValues.ts'

const file = 'frequencies.txt'

/**
 * Puts single trips in the place of those that frequencies.txt repeats: one every `headway_secs` from `start_time` until
 * before `end_time`, called `<trip_id>@<first departure>`.
 */
export function expandFrequencies(
  files: GtfsFiles,
  trips: readonly TransitTrip[],
  report: GtfsReport,
): TransitTrip[] {
  const needs = { file, required: false, columns: ['trip_id', 'start_time', 'end_time', 'headway_secs'] }
  const templates = new Map(trips.map((trip) => [trip.id, trip]))
  const repeated = new Set<string>()
  const runs = (readTable(files, needs, report)?.rows ?? []).flatMap((row) => {
    const template = templates.get(row.cell('trip_id'))
    const start = parseTime(row.cell('start_time'))
    const end = parseTime(row.cell('end_time'))
    const headway = parseWholeNumber(row.cell('headway_secs'))
    if (!template) {
      report.add('warning', file, row.line, 'unknown trip', {
        ja: `便ID「${row.cell('trip_id')}」の便がないか、使えません。この行は使いません`,
        en: `There is no usable trip "${row.cell('trip_id')}"; this row is left out`,
      })
      return []
    }
    if (start === null || end === null || !headway) {
      report.add('error', file, row.line, 'row', {
        ja: 'この行の時刻か間隔を読めません。この行は使いません',
        en: 'The times or the headway of this row cannot be read; the row is left out',
      })
      return []
    }
    repeated.add(template.id)
    const count = Math.max(0, Math.ceil((end - start) / headway))
    return Array.from({ length: count }, (_, i) => shifted(template, start + i * headway))
  })
  if (repeated.size > 0) {
    report.add('info', file, 0, 'expanded', {
      ja: `運行間隔で示された便を、等間隔の ${runs.length} 便として扱います`,
      en: `Trips given by headway are treated as ${runs.length} trips at even intervals`,
    })
  }
  return [...trips.filter((trip) => !repeated.has(trip.id)), ...runs]
}

function shifted(trip: TransitTrip, start: number): TransitTrip {
  const shift = start - (trip.departures[0] ?? 0)
  return {
    ...trip,
    id: `${trip.id}@${start}`,
    arrivals: trip.arrivals.map((time) => time + shift),
    departures: trip.departures.map((time) => time + shift),
  }
}
