import type { ServiceDate, TransitService } from '#geodata/schema/transit.ts'
import type { GtfsReport } from './gtfsReport.ts'
import { type GtfsFiles, type GtfsRow, readTable } from './gtfsTable.ts'
import { parseDate } from './gtfsValues.ts'

/** Services by id from calendar.txt and calendar_dates.txt, either of which may be absent, not both. */
export function readServices(files: GtfsFiles, report: GtfsReport): Map<string, TransitService> {
  const services = new Map<string, TransitService>()
  readCalendar(files, services, report)
  readCalendarDates(files, services, report)
  if (services.size === 0) {
    report.add('error', 'calendar.txt', 0, 'no service', {
      ja: 'calendar.txt と calendar_dates.txt のどちらからも運行日を読めません',
      en: 'Neither calendar.txt nor calendar_dates.txt says on which days anything runs',
    })
  }
  return services
}

function readCalendar(files: GtfsFiles, services: Map<string, TransitService>, report: GtfsReport): void {
  const file = 'calendar.txt'
  const needs = { file, required: false, columns: ['service_id', 'monday', 'start_date', 'end_date'] }
  for (const row of readTable(files, needs, report)?.rows ?? []) {
    const id = row.cell('service_id')
    const start = dateIn(row, 'start_date', file, report)
    const end = dateIn(row, 'end_date', file, report)
    if (!start || !end) continue
    const runs = (weekday: string) => row.cell(weekday) === '1'
    services.set(id, {
      id,
      weekdays: [
        runs('monday'),
        runs('tuesday'),
        runs('wednesday'),
        runs('thursday'),
        runs('friday'),
        runs('saturday'),
        runs('sunday'),
      ],
      start,
      end,
      added: [],
      removed: [],
    })
  }
}

function readCalendarDates(
  files: GtfsFiles,
  services: Map<string, TransitService>,
  report: GtfsReport,
): void {
  const file = 'calendar_dates.txt'
  const needs = { file, required: false, columns: ['service_id', 'date', 'exception_type'] }
  for (const row of readTable(files, needs, report)?.rows ?? []) {
    const id = row.cell('service_id')
    const date = dateIn(row, 'date', file, report)
    const type = row.cell('exception_type')
    if (type !== '1' && type !== '2') {
      report.add('error', file, row.line, 'exception type', {
        ja: `exception_type は 1（追加）か 2（運休）です。「${type}」は使えません`,
        en: `exception_type must be 1 (added) or 2 (removed), not "${type}"`,
      })
    } else if (date) {
      const service = services.get(id) ?? serviceOfDates(id, date)
      services.set(id, service)
      const list = type === '1' ? service.added : service.removed
      if (!list.includes(date)) list.push(date)
    }
  }
  for (const service of services.values()) {
    service.added.sort()
    service.removed.sort()
  }
}

/** A service that calendar.txt does not know: it runs on the dates named and no other. */
const serviceOfDates = (id: string, date: ServiceDate): TransitService => ({
  id,
  weekdays: [false, false, false, false, false, false, false],
  start: date,
  end: date,
  added: [],
  removed: [],
})

function dateIn(row: GtfsRow, column: string, file: string, report: GtfsReport): ServiceDate | null {
  const text = row.cell(column)
  const date = parseDate(text)
  if (!date) {
    report.add('error', file, row.line, 'date', {
      ja: `${column} の日付「${text}」を読めません（YYYYMMDD で書きます）`,
      en: `The date "${text}" in ${column} cannot be read (expected YYYYMMDD)`,
    })
  }
  return date
}
