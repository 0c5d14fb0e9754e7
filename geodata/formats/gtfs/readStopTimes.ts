import type { ServiceTime } from '#geodata/schema/transit.ts'
import type { GtfsReport } from './gtfsReport.ts'
import { type GtfsFiles, type GtfsRow, readTable } from './gtfsTable.ts'
import { parseDecimal, parseTime, parseWholeNumber } from './gtfsValues.ts'

/** A row of stop_times.txt: a trip calls at a stop. */
export type GtfsCall = {
  line: number
  stop: string
  sequence: number
  arrival: ServiceTime | null
  departure: ServiceTime | null
  headsign: string
  /** shape_dist_traveled in the publisher's own unit. */
  travelled: number | null
}

export const stopTimesFile = 'stop_times.txt'

/** The calls of each trip, in order of stop_sequence. Calls at stops that are not in `stops` are reported and left out. */
export function readStopTimes(
  files: GtfsFiles,
  stops: ReadonlyMap<string, unknown>,
  report: GtfsReport,
): Map<string, GtfsCall[]> {
  const needs = {
    file: stopTimesFile,
    required: true,
    columns: ['trip_id', 'arrival_time', 'departure_time', 'stop_id', 'stop_sequence'],
  }
  const calls = new Map<string, GtfsCall[]>()
  for (const row of readTable(files, needs, report)?.rows ?? []) {
    const call = callOf(row, stops, report)
    if (!call) continue
    const trip = row.cell('trip_id')
    const list = calls.get(trip)
    if (list) list.push(call)
    else calls.set(trip, [call])
  }
  for (const list of calls.values()) list.sort((a, b) => a.sequence - b.sequence)
  return calls
}

function callOf(row: GtfsRow, stops: ReadonlyMap<string, unknown>, report: GtfsReport): GtfsCall | null {
  const stop = row.cell('stop_id')
  const sequence = parseWholeNumber(row.cell('stop_sequence'))
  if (!stops.has(stop)) {
    report.add('error', stopTimesFile, row.line, 'unknown stop', {
      ja: `停留所ID「${stop}」が stops.txt にありません。この行は使いません`,
      en: `Stop id "${stop}" is not in stops.txt; this row is left out`,
    })
    return null
  }
  if (sequence === null) {
    report.add('error', stopTimesFile, row.line, 'sequence', {
      ja: `stop_sequence「${row.cell('stop_sequence')}」を読めません。この行は使いません`,
      en: `stop_sequence "${row.cell('stop_sequence')}" cannot be read; this row is left out`,
    })
    return null
  }
  return {
    line: row.line,
    stop,
    sequence,
    arrival: timeIn(row, 'arrival_time', report),
    departure: timeIn(row, 'departure_time', report),
    headsign: row.cell('stop_headsign'),
    travelled: parseDecimal(row.cell('shape_dist_traveled')),
  }
}

function timeIn(row: GtfsRow, column: string, report: GtfsReport): ServiceTime | null {
  const text = row.cell(column)
  const time = parseTime(text)
  if (text && time === null) {
    report.add('error', stopTimesFile, row.line, 'time', {
      ja: `${column} の時刻「${text}」を読めません（HH:MM:SS で書きます）。前後の時刻から補います`,
      en: `The time "${text}" in ${column} cannot be read (expected HH:MM:SS); it is filled in from its neighbours`,
    })
  }
  return time
}
