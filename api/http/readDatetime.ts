import type { FeatureQuery } from '#geodata/schema/query.ts'
import type { Reading } from './parameter.ts'

type Interval = NonNullable<FeatureQuery['datetime']>

/** An RFC 3339 date or instant, or an interval of two of them; `..` or nothing leaves an end open (OGC 17-069r4 §7.15.4). */
export function readDatetime(text: string): Reading<Interval> {
  const parts = text.split('/')
  if (parts.length > 2) return unreadable(text)
  const [first = '', second] = parts
  if (second === undefined) {
    return isMoment(first) ? { value: { from: first, to: first } } : unreadable(text)
  }
  const from = isOpen(first) ? undefined : first
  const to = isOpen(second) ? undefined : second
  if ((from !== undefined && !isMoment(from)) || (to !== undefined && !isMoment(to))) return unreadable(text)
  if (from !== undefined && to !== undefined && startOf(from) > endOf(to)) {
    return {
      fault: {
        ja: `datetime の開始（${from}）が終了（${to}）より後になっています。`,
        en: `datetime ends (${to}) before it begins (${from}).`,
      },
    }
  }
  return { value: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } }
}

const isOpen = (part: string): boolean => part === '' || part === '..'

const datePattern = /^(\d{4}-\d{2}-\d{2})$/
const instantPattern = /^(\d{4}-\d{2}-\d{2})[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/

/** A real day of the calendar, or an instant on one: `Date` alone would make 2 March of 30 February. */
function isMoment(text: string): boolean {
  const day = (datePattern.exec(text) ?? instantPattern.exec(text))?.[1]
  if (day === undefined || Number.isNaN(Date.parse(text.toUpperCase()))) return false
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
}

export const isDate = (text: string): boolean => datePattern.test(text) && isMoment(text)

const startOf = (moment: string): number => Date.parse(moment.toUpperCase())

/** A date is over at its end; a day is long enough for the comparison. */
const endOf = (moment: string): number => startOf(moment) + (datePattern.test(moment) ? 86_399_999 : 0)

const unreadable = (text: string) => ({
  fault: {
    ja: `datetime「${text.slice(0, 80)}」を日付として読めません。2023-10-01 や 2023-10-01T09:00:00+09:00、2023-04-01/2024-03-31、2023-04-01/.. のように書いてください。`,
    en: `“${text.slice(0, 80)}” in datetime cannot be read as a date. Write 2023-10-01, 2023-10-01T09:00:00+09:00, 2023-04-01/2024-03-31 or 2023-04-01/..`,
  },
})
