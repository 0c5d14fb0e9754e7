import type { ServiceDate, ServiceTime } from '#geodata/schema/transit.ts'
import { isServiceDate } from '#geodata/transit/serviceDate.ts'

/** GTFS Time `H:MM:SS` or `HH:MM:SS`, 24:00:00 and later meaning after midnight. Null where the text is no such time. */
export function parseTime(text: string): ServiceTime | null {
  const match = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(text)
  if (!match) return null
  const [, hours, minutes, seconds] = match
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** GTFS Date `YYYYMMDD`. Null where the text is no day of the calendar. */
export function parseDate(text: string): ServiceDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!match) return null
  const date = match.slice(1).join('-')
  return isServiceDate(date) ? date : null
}

/** A decimal number in plain notation, however many digits; rounded to 1e-7 degree, about a centimetre. */
export function parseDegrees(text: string, limit: 90 | 180): number | null {
  const value = parseDecimal(text)
  return value === null || Math.abs(value) > limit ? null : Math.round(value * 1e7) / 1e7
}

export function parseDecimal(text: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null
}

export function parseWholeNumber(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null
}
