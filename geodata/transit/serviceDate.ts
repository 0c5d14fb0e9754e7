import type { ServiceDate } from '#geodata/schema/transit.ts'

const dayMilliseconds = 86_400_000

/** Days since 1970-01-01. No time zone and no clock are involved: a service date is only a name for a day. */
export function dayNumber(date: ServiceDate): number {
  const number = Date.parse(`${date}T00:00:00Z`) / dayMilliseconds
  if (!Number.isInteger(number)) throw new Error(`Service date: expected YYYY-MM-DD, got "${date}"`)
  return number
}

export function dateOfDayNumber(number: number): ServiceDate {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10)
}

/** Whether a text is a day of the calendar: `2026-02-29` is not. */
export function isServiceDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** 0 is Monday, as in GTFS calendar.txt; 6 is Sunday. */
export function weekdayOf(date: ServiceDate): number {
  const thursday = 3 // 1970-01-01
  return (((dayNumber(date) + thursday) % 7) + 7) % 7
}

export const addDays = (date: ServiceDate, days: number): ServiceDate =>
  dateOfDayNumber(dayNumber(date) + days)

/** Every day from the first to the last, both included. */
export function datesBetween(first: ServiceDate, last: ServiceDate): ServiceDate[] {
  const start = dayNumber(first)
  const length = Math.max(0, dayNumber(last) - start + 1)
  return Array.from({ length }, (_, i) => dateOfDayNumber(start + i))
}
